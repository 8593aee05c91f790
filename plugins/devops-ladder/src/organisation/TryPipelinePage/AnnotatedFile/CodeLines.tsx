import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useTexts } from '../../../translation';
import styles from './AnnotatedFile.module.css';
import { FileFinding } from './findingsOf';
import { foldLines } from './foldLines';

/** @internal */
export interface CodeLinesProps {
  lines: string[];
  findings: FileFinding[];
  selected: FileFinding | undefined;
  /** A line was chosen that findings begin on. */
  onChoose: (line: number, findings: FileFinding[]) => void;
  /** The id of the button of a line. */
  lineId: (line: number) => string;
}

function covers({ ranges }: FileFinding, line: number): boolean {
  return ranges.some(({ first, last }) => first <= line && line <= last);
}

const CodeLine = ({
  number,
  ...props
}: CodeLinesProps & { number: number }) => {
  const { lines, findings, selected, onChoose, lineId } = props;
  const t = useTexts();
  const beginning = findings.filter(({ ranges }) =>
    ranges.some(({ first }) => first === number),
  );
  const isMarked = findings.some(finding => covers(finding, number));
  const isSelected = selected !== undefined && covers(selected, number);
  return (
    <li
      className={styles.row}
      data-marked={isMarked || undefined}
      data-selected={isSelected || undefined}
    >
      {beginning.length > 0 ? (
        <button
          type="button"
          id={lineId(number)}
          className={styles.gutter}
          aria-label={t('tryPipeline.lineFindings', {
            line: String(number),
            count: beginning.length,
          })}
          onClick={() => onChoose(number, beginning)}
        >
          {number}
        </button>
      ) : (
        <span className={styles.gutter}>{number}</span>
      )}
      <code className={styles.code}>{lines[number - 1] || ' '}</code>
    </li>
  );
};

/**
 * The lines of a file with their numbers; those that something was found in
 * are marked.
 *
 * @internal
 */
export const CodeLines = (props: CodeLinesProps) => {
  const { lines, findings } = props;
  const [unfolded, setUnfolded] = useState<number[]>([]);
  const t = useTexts();
  const runs = foldLines(
    lines.length,
    findings.flatMap(({ ranges }) => ranges),
  );
  return (
    <ol className={styles.lines}>
      {runs.map(({ first, last, isFolded }) =>
        isFolded && !unfolded.includes(first) ? (
          <li key={first} className={styles.fold}>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setUnfolded([...unfolded, first])}
            >
              {t('tryPipeline.showLines', {
                first: String(first),
                last: String(last),
              })}
            </Button>
          </li>
        ) : (
          Array.from({ length: last - first + 1 }, (_, index) => (
            <CodeLine key={first + index} {...props} number={first + index} />
          ))
        ),
      )}
    </ol>
  );
};
