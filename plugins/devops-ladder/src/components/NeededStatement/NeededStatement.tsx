import { Link, Text } from '@backstage/ui';
import {
  NeededResult,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Fragment } from 'react';
import { LadderNames } from '../../hooks';
import { factValueWords, withinSentence } from '../../words';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import styles from './NeededStatement.module.css';

/** @internal */
export interface NeededStatementProps {
  needed: NeededResult;
  names: LadderNames;
  /** Shows the rule and the facts behind each requirement. */
  withFacts?: boolean;
  /** Where the facts are listed with their sources. */
  href?: string;
}

function factWords({ fact, value, origin }: SituationFact): string {
  const guess = origin === 'assumed' ? ', a guess' : '';
  return `${fact}: ${factValueWords(value)}${guess}`;
}

function lead({ level }: NeededResult, names: LadderNames): string {
  if (level === 0) {
    return 'Needs no rung';
  }
  const name = names.rungName(level);
  return name ? `Needs rung ${level}, ${name}` : `Needs rung ${level}`;
}

/**
 * The rung that the situation asks for, and what asks for it.
 *
 * @internal
 */
export const NeededStatement = (props: NeededStatementProps) => {
  const { needed, names, withFacts, href } = props;
  const { byOwner } = needed;
  const ownerRules = byOwner && byOwner.level > needed.computed;
  const forcedBy = ownerRules ? [] : needed.forcedBy;
  const explained = withFacts ? needed.forcedBy : [];
  return (
    <div className={styles.root}>
      <Text as="p" className={styles.line}>
        {href ? (
          <Link href={href} weight="bold">
            {lead(needed, names)}
          </Link>
        ) : (
          <strong>{lead(needed, names)}</strong>
        )}
        {forcedBy.length > 0 &&
          `: ${forcedBy
            .map(({ requirement }) =>
              withinSentence(names.requirementName(requirement)),
            )
            .join(', ')}`}
        {ownerRules && `: asked for by the owner, “${byOwner.reason}”`}
        {needed.level === 0 && ': no requirement applies to it'}
      </Text>
      {ownerRules && (
        <Text as="p" color="secondary" className={styles.line}>
          {needed.computed === 0
            ? 'The situation itself asks for no rung.'
            : `The situation itself asks for rung ${needed.computed}.`}
        </Text>
      )}
      {explained.map(({ requirement, facts }) => (
        <Fragment key={requirement}>
          <Text as="p" color="secondary" className={styles.line}>
            {names.requirement(requirement)?.when ?? requirement}
            {facts.length > 0 && ` (${facts.map(factWords).join('; ')})`}
          </Text>
          <CustomisedNote
            customised={names.requirement(requirement)?.customised}
          />
        </Fragment>
      ))}
    </div>
  );
};
