import { Button } from '@backstage/ui';
import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { ClimbTriggerView } from '../ClimbTriggerView';
import { linesToChange } from '../LineLinks';
import { ciSystemOf } from '../StepSnippets';
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

function description({ climbPlan, needed }: Assessment, t: Texts): string {
  return climbPlan.length
    ? t('tab.steps', {
        count: climbPlan.length,
        level: String(needed.level),
      })
    : t('tab.noSteps');
}

/**
 * The steps to the rung needed, then where to stop and what would change that.
 *
 * @internal
 */
export const ClimbPlan = ({ assessment, names, hrefFor }: ClimbPlanProps) => {
  const { climbPlan, stop, climbTrigger } = assessment;
  const t = useTexts();
  const [isUnfolded, setUnfolded] = useState(false);
  // Folding a single step away would hide more than it saves.
  const isFolded = !isUnfolded && climbPlan.length > FIRST_STEPS + 1;
  const shown = isFolded ? climbPlan.slice(0, FIRST_STEPS) : climbPlan;
  const ciSystem = ciSystemOf(assessment);
  return (
    <Section
      id="what-to-do"
      title={t('tab.whatToDo')}
      description={description(assessment, t)}
    >
      <ol className={styles.steps} aria-label={t('tab.stepList')}>
        {shown.map((step, index) => (
          <ClimbStep
            key={`${step.capability}-${step.action}-${step.trap}`}
            step={step}
            number={index + 1}
            names={names}
            href={hrefFor(step.capability)}
            places={linesToChange(step, assessment)}
            ciSystem={ciSystem}
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
          {t('tab.moreSteps', { count: climbPlan.length - FIRST_STEPS })}
        </Button>
      )}
      <dl className={styles.notes}>
        <dt>{t('tab.whereToStop')}</dt>
        <dd>
          {stop.reason}
          {stop.forgone.length > 0 &&
            ` ${t('tab.forgone', {
              names: stop.forgone.map(names.capabilityName).join(', '),
            })}`}
        </dd>
        {climbTrigger && (
          <>
            <dt>{t('tab.wouldAskForMore')}</dt>
            <dd>
              <ClimbTriggerView trigger={climbTrigger} names={names} />
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
};
