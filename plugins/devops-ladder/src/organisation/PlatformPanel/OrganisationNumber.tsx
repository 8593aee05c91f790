import { Text } from '@backstage/ui';
import { acceptedValues } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactNode } from 'react';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { organisationValueWords, originWords, sentence } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import { Snippet } from '../../components/Snippet';
import { PlatformNumber } from './platformNumbers';
import styles from './PlatformPanel.module.css';

/** @internal */
export interface OrganisationNumberProps
  extends Pick<PlatformNumber, 'fact' | 'name' | 'value' | 'statement'> {
  names: LadderNames;
  /** What was counted behind it. */
  children?: ReactNode;
}

function configOf(fact: string): string {
  return `devopsLadder:\n  organisation:\n    facts:\n      ${fact}: # value`;
}

/**
 * One number of the organisation; opens to who says it, who says otherwise,
 * what was counted and how to state it.
 *
 * @internal
 */
export const OrganisationNumber = (props: OrganisationNumberProps) => {
  const { fact, name, value, statement, names, children } = props;
  const t = useTexts();
  const definition = names.fact(fact);
  const isKnown = statement?.value !== undefined;
  return (
    <li className={styles.number}>
      <Disclosure
        summary={
          <>
            {name}: <strong>{value}</strong>
          </>
        }
      >
        <div className={styles.reasons}>
          <Text as="p" className={styles.line}>
            <strong>
              {isKnown
                ? originWords(statement.origin, t)
                : t('overview.platform.notKnown')}
            </strong>
            {statement?.source && `: ${sentence(statement.source)}`}
          </Text>
          {statement?.contradicts?.map((other, index) => (
            <Text as="p" className={styles.line} key={index}>
              {t('overview.platform.disagrees', {
                value: organisationValueWords(definition?.type, other.value, t),
                source: other.source,
              })}
            </Text>
          ))}
          {children}
          {definition && (
            <Text as="p" color="secondary" className={styles.line}>
              {t('overview.platform.from', {
                source: sentence(definition.from),
              })}
            </Text>
          )}
          {!isKnown && (
            <>
              <Text as="p" className={styles.line}>
                {t('overview.platform.state')}{' '}
                <code>{`devopsLadder.organisation.facts.${fact}`}</code>
                {definition ? `: ${acceptedValues(definition)}.` : '.'}
              </Text>
              <Snippet
                text={configOf(fact)}
                copyLabel={t('overview.platform.copy')}
              />
            </>
          )}
        </div>
      </Disclosure>
    </li>
  );
};
