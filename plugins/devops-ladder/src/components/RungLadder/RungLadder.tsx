import { RungRange } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts, useTexts } from '../../translation';
import { ladderWords, TOP_RUNG } from '../../words';
import styles from './RungLadder.module.css';

/** @internal */
export interface RungLadderProps {
  range: RungRange;
  needed?: number;
  /** Levels that do not apply to this service. */
  skipped?: number[];
  /** The name of a rung; rungs are only numbered without it. */
  rungName?: (level: number) => string | undefined;
}

interface Mark {
  id: 'has' | 'possibly' | 'needs';
  words: string;
}

type RungState = 'has' | 'possible' | 'skipped' | 'open';

function stateOf(level: number, props: RungLadderProps): RungState {
  if (props.skipped?.includes(level)) {
    return 'skipped';
  }
  if (level <= props.range.attained) {
    return 'has';
  }
  return level <= props.range.possible ? 'possible' : 'open';
}

function marksOf(level: number, props: RungLadderProps, t: Texts): Mark[] {
  const { attained, possible } = props.range;
  const marks: Mark[] = [];
  if (level === attained) {
    marks.push({ id: 'has', words: t('common.has') });
  } else if (level === possible) {
    marks.push({ id: 'possibly', words: t('common.possibly') });
  }
  if (level === props.needed) {
    marks.push({ id: 'needs', words: t('common.needs') });
  }
  return marks;
}

/**
 * The six rungs as a ladder. A held rung is solid, a possible one hatched,
 * one that does not apply dotted, and the marks say the same in words.
 *
 * @internal
 */
export const RungLadder = (props: RungLadderProps) => {
  const t = useTexts();
  const levels = Array.from({ length: TOP_RUNG }, (_, i) => TOP_RUNG - i);
  return (
    <div
      role="img"
      aria-label={ladderWords(props.range, props.needed, t)}
      className={styles.root}
    >
      {levels.map(level => (
        <div key={level} className={styles.row}>
          <span className={styles.rung} data-state={stateOf(level, props)} />
          <span className={styles.number}>{level}</span>
          <span className={styles.name}>{props.rungName?.(level)}</span>
          <span className={styles.marks}>
            {marksOf(level, props, t).map(({ id, words }) => (
              <span key={id} className={styles.mark} data-mark={id}>
                {words}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
};
