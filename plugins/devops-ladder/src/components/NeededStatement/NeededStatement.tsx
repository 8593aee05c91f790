import { Link, Text } from '@backstage/ui';
import { NeededResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Fragment } from 'react';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import styles from './NeededStatement.module.css';
import { neededFactWords, neededWords } from './neededWords';

/** @internal */
export interface NeededStatementProps {
  needed: NeededResult;
  names: LadderNames;
  /** Shows the rule and the facts behind each requirement. */
  withFacts?: boolean;
  /** Where the facts are listed with their sources. */
  href?: string;
}

/**
 * The rung that the situation asks for, and what asks for it.
 *
 * @internal
 */
export const NeededStatement = (props: NeededStatementProps) => {
  const { needed, names, withFacts, href } = props;
  const t = useTexts();
  const { byOwner } = needed;
  const ownerRules = byOwner && byOwner.level > needed.computed;
  const forcedBy = ownerRules ? [] : needed.forcedBy;
  const explained = withFacts ? needed.forcedBy : [];
  return (
    <div className={styles.root}>
      <Text as="p" className={styles.line}>
        {href ? (
          <Link href={href} weight="bold">
            {neededWords(needed, names, t)}
          </Link>
        ) : (
          <strong>{neededWords(needed, names, t)}</strong>
        )}
        {forcedBy.length > 0 &&
          `: ${forcedBy
            .map(({ requirement }) => names.requirementWithin(requirement))
            .join(', ')}`}
        {ownerRules &&
          `: ${t('common.needed.byOwner', { reason: byOwner.reason })}`}
        {needed.level === 0 && `: ${t('common.needed.noRequirement')}`}
      </Text>
      {ownerRules && (
        <Text as="p" color="secondary" className={styles.line}>
          {needed.computed === 0
            ? t('common.needed.itselfNone')
            : t('common.needed.itself', { level: String(needed.computed) })}
        </Text>
      )}
      {explained.map(({ requirement, facts }) => (
        <Fragment key={requirement}>
          <Text as="p" color="secondary" className={styles.line}>
            {names.requirement(requirement)?.when ?? requirement}
            {facts.length > 0 &&
              ` (${facts
                .map(fact => neededFactWords(fact, names, t))
                .join('; ')})`}
          </Text>
          <CustomisedNote
            customised={names.requirement(requirement)?.customised}
          />
        </Fragment>
      ))}
    </div>
  );
};
