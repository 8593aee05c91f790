import { Text } from '@backstage/ui';
import { AnalyzeAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { rungTitle } from '../../words';
import { NeededStatement } from '../../components/NeededStatement';
import { RungLadder } from '../../components/RungLadder';
import { Section } from '../../components/Section';
import { CoverageMeter } from '../../service/CoverageMeter';
import { RangeNote } from '../../service/RangeNote';
import { RungHeadline } from '../../service/RungHeadline';
import styles from './TryPipelinePage.module.css';

/** @internal */
export interface VerdictProps {
  answer: AnalyzeAnswer;
  /** Facts of the situation or a service were given. */
  hasSituation: boolean;
  names: LadderNames;
  unknownHref: string;
}

/**
 * The rung that the files would give. Whether it is enough is said only where
 * something of the situation is known: guesses alone make no verdict.
 *
 * @internal
 */
export const Verdict = (props: VerdictProps) => {
  const { answer, hasSituation, names, unknownHref } = props;
  const { assessment, ciSystem } = answer;
  const { rung, fit, needed, coverage } = assessment;
  const t = useTexts();
  return (
    <Section
      title={t('tryPipeline.result')}
      description={
        ciSystem
          ? t('tryPipeline.ciSystem', { name: ciSystem })
          : t('tryPipeline.noCiSystem')
      }
    >
      <div className={styles.verdict}>
        <RungLadder
          range={rung}
          needed={hasSituation ? needed.level : undefined}
          skipped={rung.skippedLevels}
          rungName={names.rungName}
        />
        <div className={styles.words}>
          {hasSituation ? (
            <>
              <RungHeadline
                range={rung}
                verdict={fit.verdict}
                by={fit.by}
                rungName={names.rungName}
              />
              {fit.verdict !== 'unknown' && (
                <Text as="p" className={styles.line}>
                  {fit.reason}
                </Text>
              )}
              <NeededStatement needed={needed} names={names} withFacts />
            </>
          ) : (
            <>
              <Text
                as="p"
                variant="title-x-small"
                weight="bold"
                className={styles.line}
              >
                {rungTitle(rung, t)}
              </Text>
              <Text as="p" className={styles.line}>
                {t('tryPipeline.noSituation')}
              </Text>
            </>
          )}
          {(hasSituation || rung.attained !== rung.possible) && (
            <RangeNote
              assessment={
                hasSituation
                  ? assessment
                  : { ...assessment, fit: { ...fit, settledBy: [] } }
              }
              names={names}
              unknownHref={unknownHref}
            />
          )}
          <CoverageMeter {...coverage} href={unknownHref} />
        </div>
      </div>
    </Section>
  );
};
