import { Text } from '@backstage/ui';
import { NeededResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { factValueWords, withinSentence } from '../../words';
import styles from './NeededStatement.module.css';

/** @internal */
export interface NeededStatementProps {
  needed: NeededResult;
  names: LadderNames;
  /** Shows the rule and the facts behind each requirement. */
  withFacts?: boolean;
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
  const { needed, names, withFacts } = props;
  const { byOwner } = needed;
  const ownerRules = byOwner && byOwner.level > needed.computed;
  const forcedBy = ownerRules ? [] : needed.forcedBy;
  return (
    <div className={styles.root}>
      <Text as="p" className={styles.line}>
        <strong>{lead(needed, names)}</strong>
        {forcedBy.length > 0 &&
          `: ${forcedBy
            .map(({ requirement }) =>
              withinSentence(names.requirementName(requirement)),
            )
            .join(', ')}`}
        {ownerRules && `: asked for by the owner, “${byOwner.reason}”`}
        {needed.level === 0 && ': no requirement applies to it'}
      </Text>
      {withFacts &&
        forcedBy.map(({ requirement, facts }) => (
          <Text
            key={requirement}
            as="p"
            color="secondary"
            className={styles.line}
          >
            {names.requirement(requirement)?.when ?? requirement}
            {facts.length > 0 &&
              ` (${facts
                .map(
                  fact =>
                    `${fact.fact}: ${factValueWords(fact.value)}${
                      fact.origin === 'assumed' ? ', a guess' : ''
                    }`,
                )
                .join('; ')})`}
          </Text>
        ))}
    </div>
  );
};
