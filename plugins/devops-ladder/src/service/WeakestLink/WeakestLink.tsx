import { Link, Text } from '@backstage/ui';
import { PlanStep } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { effortWords, sentence } from '../../words';
import { Prose } from '../../components/Prose';
import styles from './WeakestLink.module.css';

/** @internal */
export interface WeakestLinkProps {
  step: PlanStep;
  names: LadderNames;
  /** Where the evidence is shown. */
  href: string;
}

/**
 * The one thing to do next.
 *
 * @internal
 */
export const WeakestLink = ({ step, names, href }: WeakestLinkProps) => {
  const t = useTexts();
  return (
    <div className={styles.root}>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.line}
      >
        {step.action === 'confirm'
          ? t('card.confirmNext')
          : t('card.weakestLink')}
        {' · '}
        {effortWords(step.effort, t)}
      </Text>
      <Text as="p" weight="bold" className={styles.line}>
        <Link href={href} weight="bold">
          {names.capabilityName(step.capability)}
        </Link>
      </Text>
      <Text as="p" className={styles.line}>
        <Prose text={sentence(step.change)} />
      </Text>
    </div>
  );
};
