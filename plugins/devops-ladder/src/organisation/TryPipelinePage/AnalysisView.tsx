import {
  AnalyzeAnswer,
  AnalyzeQuestion,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useLocation } from 'react-router-dom';
import { LadderNames, useOrganisationHref } from '../../hooks';
import { useTexts } from '../../translation';
import { unknownReasonWords } from '../../words';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { Disclosure } from '../../components/Disclosure';
import { Section } from '../../components/Section';
import { TrapList } from '../../service/TrapList';
import { AnnotatedFile } from './AnnotatedFile';
import { SkippedFiles } from './SkippedFiles';
import styles from './TryPipelinePage.module.css';
import { Verdict } from './Verdict';

/** @internal */
export interface AnalysisViewProps {
  question: AnalyzeQuestion;
  answer: AnalyzeAnswer;
  names: LadderNames;
}

function hasSituation({ facts = {}, service }: AnalyzeQuestion): boolean {
  return service !== undefined || Object.keys(facts).length > 0;
}

/**
 * What the files would show: the rung, the findings beside their lines, the
 * traps, what stayed unknown, and what was skipped.
 *
 * @internal
 */
export const AnalysisView = (props: AnalysisViewProps) => {
  const { question, answer, names } = props;
  const { assessment, skipped } = answer;
  const { pathname, search } = useLocation();
  const hrefOf = useOrganisationHref();
  const t = useTexts();
  const unknown = assessment.capabilities.filter(
    ({ outcome }) => outcome === 'unknown',
  );
  const hrefFor = (id: string) =>
    `${hrefOf?.('ladder') ?? pathname}#capability-${id}`;

  return (
    <>
      <Verdict
        answer={answer}
        hasSituation={hasSituation(question)}
        names={names}
        unknownHref={`${pathname}${search}#unknown`}
      />
      <Section
        title={t('tryPipeline.findings')}
        description={t('tryPipeline.findingsMeaning')}
      >
        {question.files.map(({ path, content }) => (
          <AnnotatedFile
            key={path}
            path={path}
            content={content}
            assessment={assessment}
            names={names}
          />
        ))}
      </Section>
      <SkippedFiles skipped={skipped} />
      <TrapList traps={assessment.traps} names={names} />
      <Section
        id="unknown"
        title={t('tryPipeline.unknown')}
        description={
          unknown.length
            ? t('tryPipeline.unknownMeaning')
            : t('tryPipeline.noneUnknown')
        }
      >
        <CapabilityOutcomes
          label={t('tryPipeline.unknown')}
          results={unknown}
          names={names}
          hrefFor={hrefFor}
          remark={({ reason, unknown: why }) =>
            [
              reason,
              why && `${unknownReasonWords(why.reason, t)}.`,
              why?.howToResolve,
            ]
              .filter(Boolean)
              .join(' ')
          }
        />
      </Section>
      <Section title={t('tryPipeline.all')}>
        <Disclosure
          summary={t('tryPipeline.allSummary', {
            count: assessment.capabilities.length,
          })}
        >
          <div className={styles.all}>
            <CapabilityOutcomes
              label={t('tryPipeline.all')}
              results={assessment.capabilities}
              names={names}
              hrefFor={hrefFor}
              remark={({ reason }) => reason}
            />
          </div>
        </Disclosure>
      </Section>
    </>
  );
};
