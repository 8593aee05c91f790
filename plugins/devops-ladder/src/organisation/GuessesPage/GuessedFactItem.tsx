import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import {
  LadderNames,
  NONE,
  useLadderTabHref,
  useServicesHref,
} from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { factValueWords } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import { Snippet } from '../../components/Snippet';
import styles from './GuessesPage.module.css';
import { GuessedFact, statementsOf } from './statementsOf';

/** @internal */
export interface GuessedFactItemProps {
  guessed: GuessedFact;
  /** Absent for services without an owner. */
  owner: string | undefined;
  names: LadderNames;
}

function assumedWords({ assumed }: GuessedFact, t: Texts): string {
  return assumed
    .map(({ value, services }) =>
      t('guesses.assumed', {
        value: factValueWords(value, t),
        count: services,
      }),
    )
    .join('; ');
}

const Statements = ({ guessed, owner, names }: GuessedFactItemProps) => {
  const t = useTexts();
  const name = names.factName(guessed.fact);
  const { annotation, rule } = statementsOf(
    guessed,
    owner,
    names.fact(guessed.fact),
  );
  return (
    <div className={styles.statements}>
      <div>
        <p className={styles.line}>{t('guesses.byAnnotation')}</p>
        <Snippet
          text={annotation}
          copyLabel={t('guesses.copyAnnotation', { name })}
        />
      </div>
      {rule && (
        <div>
          <p className={styles.line}>{t('guesses.byRule')}</p>
          <Snippet text={rule} copyLabel={t('guesses.copyRule', { name })} />
        </div>
      )}
    </div>
  );
};

/**
 * One guessed fact: what is assumed, for which services, and what would state
 * it.
 *
 * @internal
 */
export const GuessedFactItem = (props: GuessedFactItemProps) => {
  const { guessed, owner, names } = props;
  const { fact, services, examples } = guessed;
  const t = useTexts();
  const tabHref = useLadderTabHref();
  const servicesHref = useServicesHref();
  const name = names.factName(fact);
  const more = services - examples.length;
  return (
    <li className={styles.fact}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <span className={styles.note}>
          {t('guesses.services', { count: services })}
        </span>
      </div>
      <p className={styles.line}>
        {t('guesses.takenFor', { words: assumedWords(guessed, t) })}
      </p>
      {names.fact(fact)?.from && (
        <p className={styles.note}>
          {t('guesses.from', { words: names.fact(fact)?.from ?? '' })}
        </p>
      )}
      <ul
        className={styles.examples}
        aria-label={t('guesses.examples', { name })}
      >
        {examples.map(ref => {
          const entity = parseEntityRef(ref);
          return (
            <li key={ref}>
              <Link href={`${tabHref(entity)}#situation`}>{entity.name}</Link>
            </li>
          );
        })}
        {more > 0 && (
          <li>
            <Link href={servicesHref({ owner: owner ?? NONE })}>
              {t('guesses.more', { count: more })}
            </Link>
          </li>
        )}
      </ul>
      <Disclosure summary={t('guesses.stateIt', { name })}>
        <Statements {...props} />
      </Disclosure>
    </li>
  );
};
