import { Text } from '@backstage/ui';
import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useId, useMemo, useState } from 'react';
import { LadderNames } from '../../../hooks';
import { useTexts } from '../../../translation';
import { Disclosure } from '../../../components/Disclosure';
import styles from './AnnotatedFile.module.css';
import { CodeLines } from './CodeLines';
import { FileFinding, findingsOf } from './findingsOf';
import { FindingItem } from './FindingItem';

/** @internal */
export interface AnnotatedFileProps {
  path: string;
  content: string;
  assessment: Assessment;
  names: LadderNames;
}

/** Gives the focus to what lies in the other pane, once it is marked. */
function show(id: string) {
  const element = document.getElementById(id);
  // jsdom has no layout
  element?.scrollIntoView?.({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}

/** The one after the chosen one, where several begin on a line. */
function nextOf(findings: FileFinding[], selected?: FileFinding): FileFinding {
  const at = findings.findIndex(({ key }) => key === selected?.key);
  return findings[(at + 1) % findings.length];
}

/**
 * A file with what was found beside its lines. A finding leads to its lines,
 * a marked line to its findings.
 *
 * @internal
 */
export const AnnotatedFile = (props: AnnotatedFileProps) => {
  const { path, content, assessment, names } = props;
  const prefix = useId();
  const t = useTexts();
  const lines = useMemo(() => content.split(/\r\n|\r|\n/), [content]);
  const findings = useMemo(
    () => findingsOf(assessment, path, lines.length),
    [assessment, path, lines],
  );
  const [selectedKey, setSelectedKey] = useState<string>();
  const selected = findings.find(({ key }) => key === selectedKey);
  const placed = findings.filter(({ ranges }) => ranges.length > 0);
  const ofFile = findings.filter(({ ranges }) => ranges.length === 0);

  const lineId = (line: number) => `${prefix}line-${line}`;
  const findingId = (key: string) => `${prefix}finding-${key}`;

  const item = (finding: FileFinding) => (
    <FindingItem
      key={finding.key}
      finding={finding}
      names={names}
      isSelected={finding.key === selectedKey}
      id={findingId(finding.key)}
      onChoose={
        finding.ranges.length > 0
          ? () => {
              setSelectedKey(finding.key);
              show(lineId(finding.ranges[0].first));
            }
          : undefined
      }
    />
  );

  return (
    <div className={styles.root}>
      <Text as="h3" variant="body-medium" weight="bold" className={styles.path}>
        {path}
      </Text>
      <div className={styles.panes}>
        <div
          role="region"
          aria-label={t('tryPipeline.codeOf', { path })}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
          tabIndex={0}
          className={styles.pane}
        >
          <CodeLines
            lines={lines}
            findings={placed}
            selected={selected}
            lineId={lineId}
            onChoose={(_, beginning) => {
              const next = nextOf(beginning, selected);
              setSelectedKey(next.key);
              show(findingId(next.key));
            }}
          />
        </div>
        <div className={styles.pane}>
          {placed.length === 0 && (
            <p className={styles.none}>{t('tryPipeline.noneInLines')}</p>
          )}
          <ul
            className={styles.findings}
            aria-label={t('tryPipeline.findingsOf', { path })}
          >
            {placed.map(item)}
          </ul>
          {ofFile.length > 0 && (
            <Disclosure
              summary={t('tryPipeline.ofFile', { count: ofFile.length })}
            >
              <ul className={styles.findings}>{ofFile.map(item)}</ul>
            </Disclosure>
          )}
        </div>
      </div>
    </div>
  );
};
