import { Text, VisuallyHidden } from '@backstage/ui';
import { NeededAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { countOf, platformMeaning } from '../../words';
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

function caution({ mightRaise }: NeededAnswer): string {
  return `At least: ${countOf(
    mightRaise.length,
    'guess',
    'guesses',
  )} might raise it.`;
}

/**
 * The rung that would be needed, what forces it, what it takes for granted
 * and where the climb would end.
 *
 * @internal
 */
export const NeededAnswerView = (props: NeededAnswerViewProps) => {
  const { answer, isOutdated, names } = props;
  const { platform, climbTrigger, level } = answer;
  return (
    <div className={styles.column} aria-busy={isOutdated}>
      <VisuallyHidden role="status">
        {isOutdated ? '' : `Needs rung ${level}`}
      </VisuallyHidden>
      <Section title="Rung needed">
        <NeededStatement needed={answer} names={names} withFacts />
        {answer.mightRaise.length > 0 && (
          <Text as="p" className={styles.caution}>
            {caution(answer)}
          </Text>
        )}
      </Section>
      <Assumptions answer={answer} names={names} />
      <Forgone stop={answer.stop} names={names} />
      <Section title="What would ask for more">
        {climbTrigger ? (
          <ClimbTriggerView trigger={climbTrigger} names={names} />
        ) : (
          <Text as="p" className={styles.line}>
            No further rung could be called for.
          </Text>
        )}
      </Section>
      <Section
        title="Platform"
        description="Judged for the organisation as a whole; it never raises the rung that a service needs."
      >
        <div className={styles.verdict}>
          <VerdictBadge verdict={platform.verdict} />
          <Text>{platformMeaning(platform.verdict)}</Text>
        </div>
        <Text as="p" className={styles.line}>
          {platform.reason}
        </Text>
      </Section>
    </div>
  );
};
