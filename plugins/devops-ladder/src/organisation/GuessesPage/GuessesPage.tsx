import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { useGuesses, useLadder, useSearchParam } from '../../hooks';
import { useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import { LoadError } from '../../components/LoadError';
import styles from './GuessesPage.module.css';
import { OwnerSection } from './OwnerSection';

/** What stands for services without an owner, as the API has it. */
const NOBODY = '-';

const Guesses = () => {
  const t = useTexts();
  const [owner, setOwner] = useSearchParam('owner');
  const { names } = useLadder();
  const { state, page, nextPage, previousPage } = useGuesses(owner);

  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>{t('guesses.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={520} />
      </div>
    );
  }
  if (state.status === 'error') {
    return <LoadError title={t('guesses.failed')} {...state} />;
  }
  const { items, asOf } = state.value;
  return (
    <div className={styles.root} aria-busy={state.isReloading}>
      {items.length === 0 && (
        <EmptyMessage
          icon={<RiCheckDoubleLine size={20} />}
          title={owner ? t('guesses.noneOfOwner') : t('guesses.none')}
          description={t('guesses.noneMeaning')}
        />
      )}
      {items.map(guesses => (
        <OwnerSection
          key={guesses.owner ?? NOBODY}
          guesses={guesses}
          names={names}
          onChoose={owner ? undefined : () => setOwner(guesses.owner ?? NOBODY)}
        />
      ))}
      <div className={styles.pages}>
        {(nextPage || previousPage) && (
          <nav className={styles.pages} aria-label={t('guesses.pages')}>
            <Button
              size="small"
              variant="secondary"
              isDisabled={!previousPage}
              onPress={() => previousPage?.()}
            >
              {t('guesses.previous')}
            </Button>
            <span role="status">
              {t('guesses.page', { number: String(page) })}
            </span>
            <Button
              size="small"
              variant="secondary"
              isDisabled={!nextPage}
              onPress={() => nextPage?.()}
            >
              {t('guesses.next')}
            </Button>
          </nav>
        )}
        {owner && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOwner(undefined)}
          >
            {t('guesses.all')}
          </Button>
        )}
      </div>
      <p className={styles.note}>
        {t('guesses.asOf')} <Age at={asOf} />
      </p>
    </div>
  );
};

/**
 * The facts that nobody states, by team, with what would state each.
 *
 * @internal
 */
export const GuessesPage = () => {
  const t = useTexts();
  return (
    <LegibleText>
      <div className={styles.root}>
        <Text as="p" className={styles.intro}>
          {t('guesses.intro')}
        </Text>
        <Guesses />
      </div>
    </LegibleText>
  );
};
