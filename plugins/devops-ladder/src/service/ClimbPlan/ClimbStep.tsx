import { Link, Text } from '@backstage/ui';
import { PlanStep } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { actionWords, effortWords, sentence } from '../../words';
import { Prose } from '../../components/Prose';
import styles from './ClimbPlan.module.css';

/** @internal */
export interface ClimbStepProps {
  step: PlanStep;
  /** Counted from 1. */
  number: number;
  names: LadderNames;
  /** Where the evidence is shown. */
  href: string;
}

/**
 * One step of the plan: what, how and how much work.
 *
 * @internal
 */
export const ClimbStep = ({ step, number, names, href }: ClimbStepProps) => (
  <li className={styles.step}>
    <span className={styles.number} aria-hidden="true">
      {number}
    </span>
    <div className={styles.text}>
      <Text as="p" className={styles.line}>
        <Link href={href} weight="bold">
          {names.capabilityName(step.capability)}
        </Link>
      </Text>
      <Text as="p" className={styles.line}>
        <Prose text={sentence(step.change)} />
      </Text>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.line}
      >
        {actionWords(step.action)}
        {step.trap && ` (${names.trapName(step.trap)})`}
        {` · ${effortWords(step.effort)} · Rung ${step.level}`}
      </Text>
    </div>
  </li>
);
