import { Button } from '@backstage/ui';
import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import { LadderNames } from '../../hooks';
import { countOf } from '../../words';
import { ClimbTriggerView } from '../ClimbTriggerView';
import { Section } from '../../components/Section';
import styles from './ClimbPlan.module.css';
import { ClimbStep } from './ClimbStep';

/** @internal */
export interface ClimbPlanProps {
  assessment: Assessment;
  names: LadderNames;
  hrefFor: (capability: string) => string;
}

/** A longer plan is folded: only its beginning can be acted on now. */
const FIRST_STEPS = 5;

function description({ climbPlan, needed }: Assessment): string {
  return climbPlan.length
    ? `${countOf(climbPlan.length, 'step')} to rung ${needed.level}${
        climbPlan.length > 1 ? ', in order' : ''
      }.`
    : 'Nothing has to be done: what the situation asks for is there.';
}

/**
 * The steps to the rung needed, then where to stop and what would change that.
 *
 * @internal
 */
export const ClimbPlan = ({ assessment, names, hrefFor }: ClimbPlanProps) => {
  const { climbPlan, stop, climbTrigger } = assessment;
  const [isUnfolded, setUnfolded] = useState(false);
  // Folding a single step away would hide more than it saves.
  const isFolded = !isUnfolded && climbPlan.length > FIRST_STEPS + 1;
  const shown = isFolded ? climbPlan.slice(0, FIRST_STEPS) : climbPlan;
  return (
    <Section title="What to do" description={description(assessment)}>
      <ol className={styles.steps} aria-label="Steps">
        {shown.map((step, index) => (
          <ClimbStep
            key={`${step.capability}-${step.action}`}
            step={step}
            number={index + 1}
            names={names}
            href={hrefFor(step.capability)}
          />
        ))}
      </ol>
      {isFolded && (
        <Button
          variant="tertiary"
          size="small"
          className={styles.more}
          onPress={() => setUnfolded(true)}
        >
          {`Show ${climbPlan.length - FIRST_STEPS} more steps`}
        </Button>
      )}
      <dl className={styles.notes}>
        <dt>Where to stop</dt>
        <dd>
          {stop.reason}
          {stop.forgone.length > 0 &&
            ` Deliberately forgone: ${stop.forgone
              .map(names.capabilityName)
              .join(', ')}.`}
        </dd>
        {climbTrigger && (
          <>
            <dt>What would ask for more</dt>
            <dd>
              <ClimbTriggerView trigger={climbTrigger} names={names} />
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
};
