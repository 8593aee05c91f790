import { LadderNames } from '../../../hooks';
import { Texts, useTexts } from '../../../translation';
import { severityWords } from '../../../words';
import { OutcomeLabel } from '../../../components/OutcomeLabel';
import { Prose } from '../../../components/Prose';
import styles from './AnnotatedFile.module.css';
import { FileFinding, LineRange } from './findingsOf';

/** @internal */
export interface FindingItemProps {
  finding: FileFinding;
  names: LadderNames;
  isSelected: boolean;
  /** The id of its button. */
  id: string;
  /** Absent where it is about the file as a whole. */
  onChoose?: () => void;
}

function rangeWords({ first, last }: LineRange, t: Texts): string {
  return first === last
    ? t('tryPipeline.line', { line: String(first) })
    : t('tryPipeline.lines', { first: String(first), last: String(last) });
}

/**
 * One finding; choosing it leads to its lines.
 *
 * @internal
 */
export const FindingItem = (props: FindingItemProps) => {
  const { finding, names, isSelected, id, onChoose } = props;
  const { about, ranges, statement } = finding;
  const t = useTexts();
  const nameOf = about.kind === 'trap' ? names.trapName : names.capabilityName;
  const name = finding.ids.map(nameOf).join(', ');
  const lines = ranges.map(range => rangeWords(range, t)).join(', ');
  return (
    <li className={styles.finding} data-selected={isSelected || undefined}>
      <div className={styles.head}>
        {about.kind === 'trap' ? (
          <span className={styles.trap}>
            {t('tryPipeline.trap', {
              severity: severityWords(about.severity, t),
            })}
          </span>
        ) : (
          <OutcomeLabel outcome={about.outcome} />
        )}
        <strong>{name}</strong>
        {onChoose && (
          <button
            type="button"
            id={id}
            className={styles.where}
            aria-label={t('tryPipeline.goToLines', { name, lines })}
            aria-current={isSelected || undefined}
            onClick={onChoose}
          >
            {lines}
          </button>
        )}
      </div>
      <div className={styles.statement}>
        <Prose text={statement} />
      </div>
      {about.kind === 'capability' && about.overall && (
        <div className={styles.overall}>
          {t('tryPipeline.overall')} <OutcomeLabel outcome={about.overall} />
        </div>
      )}
    </li>
  );
};
