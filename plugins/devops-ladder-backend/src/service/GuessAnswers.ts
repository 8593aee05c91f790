import {
  factAnnotation,
  FactValue,
  GuessesPage,
  ListGuessesQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Model } from '../model';
import { GuessesOfOwner, GuessStore } from '../store';
import { CallerAccess, CallerOptions } from './CallerAccess';
import { toServiceFilters } from './serviceFilters';
import { GuessesApi } from './types';

const DEFAULT_LIMIT = 50;
const MOST_EXAMPLES = 3;

type OwnerGuesses = GuessesPage['items'][number];
type GuessedFact = OwnerGuesses['facts'][number];

/** Answers which facts are guessed, so that teams can state them. */
export class GuessAnswers implements GuessesApi {
  private readonly options: {
    access: CallerAccess;
    model: Model;
    guesses: GuessStore;
    clock: () => Date;
  };

  constructor(options: GuessAnswers['options']) {
    this.options = options;
  }

  async list(
    query: ListGuessesQuery,
    caller: CallerOptions,
  ): Promise<GuessesPage> {
    const { access, model, guesses, clock } = this.options;
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const filters = toServiceFilters(query, model.ladder);
    const { items, nextCursor } = await guesses.list(
      { filters, limit, cursor },
      await access.visible(caller),
    );
    return {
      asOf: clock().toISOString(),
      modelVersion: model.ladder.modelVersion,
      items: items.map(toOwnerGuesses),
      pageInfo: nextCursor ? { nextCursor } : {},
    };
  }
}

function toOwnerGuesses({ owner, alike }: GuessesOfOwner): OwnerGuesses {
  const facts = new Set(alike.flatMap(({ assumed }) => Object.keys(assumed)));
  return {
    ...(owner !== null && { owner }),
    services: servicesOf(alike),
    facts: [...facts]
      .map(fact => toGuessedFact(fact, alike))
      .sort((a, b) => b.services - a.services || (a.fact < b.fact ? -1 : 1)),
  };
}

function toGuessedFact(
  fact: string,
  alike: GuessesOfOwner['alike'],
): GuessedFact {
  const guessed = alike.filter(({ assumed }) => fact in assumed);
  const examples = guessed.flatMap(each => each.examples);
  return {
    fact,
    annotation: factAnnotation(fact),
    services: servicesOf(guessed),
    assumed: byValue(fact, guessed),
    examples: [...new Set(examples)].slice(0, MOST_EXAMPLES),
  };
}

function byValue(
  fact: string,
  guessed: GuessesOfOwner['alike'],
): GuessedFact['assumed'] {
  const counts = new Map<
    string,
    { value: FactValue | null; services: number }
  >();
  for (const { assumed, services } of guessed) {
    const value = assumed[fact];
    const key = JSON.stringify(value);
    const before = counts.get(key)?.services ?? 0;
    counts.set(key, { value, services: before + services });
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.services - x.services || (a < b ? -1 : 1))
    .map(([, { value, services }]) => ({
      ...(value !== null && { value }),
      services,
    }));
}

function servicesOf(alike: GuessesOfOwner['alike']): number {
  return alike.reduce((sum, { services }) => sum + services, 0);
}
