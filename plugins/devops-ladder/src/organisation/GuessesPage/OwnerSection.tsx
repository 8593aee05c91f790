import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import { GuessedFactItem } from './GuessedFactItem';
import styles from './GuessesPage.module.css';
import { OwnerGuesses } from './statementsOf';

/** @internal */
export interface OwnerSectionProps {
  guesses: OwnerGuesses;
  names: LadderNames;
  /** Absent where the page is of this owner already. */
  onChoose?: () => void;
}

function nameOf(owner: string): string {
  try {
    return parseEntityRef(owner).name;
  } catch {
    return owner;
  }
}

/**
 * What is guessed of the services of one owner.
 *
 * @internal
 */
export const OwnerSection = (props: OwnerSectionProps) => {
  const { guesses, names, onChoose } = props;
  const { owner, services, facts } = guesses;
  const t = useTexts();
  return (
    <Section
      title={owner ? nameOf(owner) : t('guesses.noOwner')}
      description={
        <>
          {t('guesses.ofServices', { count: services })}
          {owner && (
            <>
              {' '}
              <EntityRefLink
                entityRef={owner}
                defaultKind="Group"
                disableTooltip
                className={styles.owner}
              >
                {owner}
              </EntityRefLink>
            </>
          )}
        </>
      }
      actions={
        onChoose && (
          <Button size="small" variant="tertiary" onPress={onChoose}>
            {t('guesses.onlyThis')}
          </Button>
        )
      }
    >
      <ul className={styles.facts}>
        {facts.map(guessed => (
          <GuessedFactItem
            key={guessed.fact}
            guessed={guessed}
            owner={owner}
            names={names}
          />
        ))}
      </ul>
    </Section>
  );
};
