import { useTexts } from '../../translation';
import styles from './HistorySection.module.css';

/**
 * How each line is drawn: told apart by its pattern, not by its colour alone.
 *
 * @internal
 */
export const LINES = [
  {
    key: 'needed',
    name: 'history.needs',
    stroke: 'var(--bui-fg-secondary)',
    strokeWidth: 2,
    strokeDasharray: '8 5',
  },
  {
    key: 'possible',
    name: 'history.possible',
    stroke: 'var(--bui-fg-primary)',
    strokeWidth: 2,
    strokeDasharray: '2 4',
  },
  {
    key: 'attained',
    name: 'history.has',
    stroke: 'var(--bui-accent-bg)',
    strokeWidth: 3,
    strokeDasharray: '0',
  },
] as const;

/** @internal */
export interface ChartLegendProps {
  lines: ReadonlyArray<(typeof LINES)[number]>;
}

/**
 * Which line is which.
 *
 * @internal
 */
export const ChartLegend = ({ lines }: ChartLegendProps) => {
  const t = useTexts();
  return (
    <ul className={styles.legend}>
      {lines.map(({ key, name, ...line }) => (
        <li key={key} className={styles.entry}>
          <svg width="32" height="8" aria-hidden="true" focusable="false">
            <line x1="0" x2="32" y1="4" y2="4" {...line} />
          </svg>
          {t(name)}
        </li>
      ))}
    </ul>
  );
};
