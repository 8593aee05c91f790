import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  Place,
  PlanStep,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, useTemplateOf } from '../../hooks';
import { useTexts } from '../../translation';
import { actionWords, effortWords, sentence } from '../../words';
import { Prose } from '../../components/Prose';
import { LineLinks } from '../LineLinks';
import { StepSnippets } from '../StepSnippets';
import styles from './ClimbPlan.module.css';

/** @internal */
export interface ClimbStepProps {
  step: PlanStep;
  /** Counted from 1. */
  number: number;
  names: LadderNames;
  /** Where the evidence is shown. */
  href: string;
  /** The lines to change. */
  places: Place[];
  ciSystem?: string;
}

/**
 * A capability that is to be built has something to paste, unless the
 * organisation says itself how it is brought about.
 */
function hasSnippets({ action, capability }: PlanStep, names: LadderNames) {
  return (
    (action === 'add' || action === 'complete') &&
    !names.capability(capability)?.remedy
  );
}

const TemplateLink = ({ capability }: { capability: string }) => {
  const t = useTexts();
  const template = useTemplateOf()(capability);
  return template ? (
    <Text as="p" className={styles.line}>
      {`${t('tab.template')} `}
      <EntityRefLink
        entityRef={template}
        defaultKind="template"
        disableTooltip
      />
    </Text>
  ) : null;
};

/**
 * One step of the plan: what, how, where and how much work.
 *
 * @internal
 */
export const ClimbStep = (props: ClimbStepProps) => {
  const { step, number, names, href, places, ciSystem } = props;
  const t = useTexts();
  return (
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
        <LineLinks places={places} />
        {step.action !== 'confirm' && (
          <TemplateLink capability={step.capability} />
        )}
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.line}
        >
          {actionWords(step.action, t)}
          {step.trap && ` (${names.trapName(step.trap)})`}
          {` · ${effortWords(step.effort, t)} · `}
          {t('tab.rung', { level: String(step.level) })}
        </Text>
        {hasSnippets(step, names) && (
          <StepSnippets
            capability={step.capability}
            name={names.capabilityName(step.capability)}
            ciSystem={ciSystem}
          />
        )}
      </div>
    </li>
  );
};
