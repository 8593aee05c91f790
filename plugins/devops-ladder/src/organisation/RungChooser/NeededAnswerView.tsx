import { Text, VisuallyHidden } from '@backstage/ui';
import { NeededAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { platformMeaning } from '../../words';
import { ClimbTriggerView } from '../../service/ClimbTriggerView';
import { NeededStatement } from '../../components/NeededStatement';
import { Section } from '../../components/Section';
import { VerdictBadge } from '../../components/VerdictBadge';
import { Assumptions } from './Assumptions';
import { Forgone } from './Forgone';
import styles from './RungChooser.module.css';

/** @internal */
export interface NeededAnswerViewProps {
  answer: NeededAnswer;
  /** The question has changed since. */
  isOutdated: boolean;
  names: LadderNames;
}

/**
 * The rung that would be needed, what forces it, what it takes for granted
 * and where the climb would end.
 *
 * @internal
 */
export const NeededAnswerView = (props: NeededAnswerViewProps) => {
  const t = useTexts();
  const { answer, isOutdated, names } = props;
  const { platform, climbTrigger, level } = answer;
  return (
    <div className={styles.column} aria-busy={isOutdated}>
      <VisuallyHidden role="status">
        {isOutdated ? '' : t('chooser.needsRung', { level: String(level) })}
      </VisuallyHidden>
      <Section title={t('chooser.needed')}>
        <NeededStatement needed={answer} names={names} withFacts />
        {answer.mightRaise.length > 0 && (
          <Text as="p" className={styles.caution}>
            {t('chooser.atLeast', { count: answer.mightRaise.length })}
          </Text>
        )}
      </Section>
      <Assumptions answer={answer} names={names} />
      <Forgone stop={answer.stop} names={names} />
      <Section title={t('chooser.wouldAskForMore')}>
        {climbTrigger ? (
          <ClimbTriggerView trigger={climbTrigger} names={names} />
        ) : (
          <Text as="p" className={styles.line}>
            {t('chooser.nothingMore')}
          </Text>
        )}
      </Section>
      <Section
        title={t('chooser.platform')}
        description={t('chooser.platformMeaning')}
      >
        <div className={styles.verdict}>
          <VerdictBadge verdict={platform.verdict} />
          <Text>{platformMeaning(platform.verdict, t)}</Text>
        </div>
        <Text as="p" className={styles.line}>
          {platform.reason}
        </Text>
      </Section>
    </div>
  );
};
