import { GithubFailure } from '../client/GithubFailure';
import { GithubSession, GraphqlAnswer } from '../client/GithubSession';
import { failureOf } from '../client/failureOf';
import { problemOf } from '../findings/Reading';
import { RepositoryName } from '../repository/RepositoryName';
import { pointsOf, QueryPart } from './QueryPart';
import { isTimeout, readAlias, Refused, unknownParts } from './readAnswer';
import { repositoriesQuery } from './repositoriesQuery';

/** @internal */
export type RepositoryAnswer<R> = { repository: R } & (
  | { data: Record<string, unknown>; refused: Refused; failure?: undefined }
  | { failure: GithubFailure; data?: undefined }
);

/** What was made of a question, and what is to be asked again. */
interface Outcome<R> {
  known: Array<RepositoryAnswer<R>>;
  again: Array<Chunk<R>>;
}

interface Chunk<R> {
  repositories: R[];
  parts: QueryPart[];
  refused: Refused;
}

const GIVEN_UP = new GithubFailure(
  'error',
  'GitHub does not answer GraphQL queries at present.',
);
const NO_DATA = new GithubFailure('error', 'GitHub refused the GraphQL query.');

/** So many questions in a row may go without an answer. */
const PATIENCE = 6;
/** Silence costs more time than a refusal. */
const SILENCE = 3;

/**
 * Asks many repositories at once. A question that takes GitHub too long is
 * halved, a part that is refused is left out, and what is known is kept.
 *
 * @internal
 */
export class RepositoryQuestions {
  private size: number;
  /** What this version of GitHub does not know. */
  private tooOld: Refused = {};
  private unanswered = 0;
  private readonly session: GithubSession;

  constructor(session: GithubSession, repositoriesPerQuery: number) {
    this.session = session;
    this.size = repositoriesPerQuery;
  }

  async *ask<R extends RepositoryName>(
    repositories: R[],
    parts: QueryPart[],
  ): AsyncGenerator<RepositoryAnswer<R>> {
    const open: Array<Chunk<R>> =
      repositories.length > 0 ? [{ repositories, parts, refused: {} }] : [];
    for (let chunk = open.shift(); chunk; chunk = open.shift()) {
      if (chunk.repositories.length > this.size) {
        open.unshift(
          { ...chunk, repositories: chunk.repositories.slice(0, this.size) },
          { ...chunk, repositories: chunk.repositories.slice(this.size) },
        );
        continue;
      }
      const { known, again } = await this.askChunk(chunk);
      yield* known;
      open.unshift(...again);
    }
  }

  private async askChunk<R extends RepositoryName>(
    given: Chunk<R>,
  ): Promise<Outcome<R>> {
    const chunk = without(given, this.tooOld);
    const { repositories, parts } = chunk;
    let answer: GraphqlAnswer;
    if (this.unanswered >= PATIENCE) {
      return failed(repositories, GIVEN_UP);
    }
    try {
      answer = await this.session.graphql(
        repositoriesQuery(repositories, parts),
        pointsOf(parts, repositories.length),
      );
    } catch (error) {
      this.session.signal.throwIfAborted();
      return this.afterFailure(chunk, failureOf(error, 'the GraphQL query'));
    }
    if (!answer.data) {
      return this.withoutData(chunk, answer);
    }
    const outcome = this.sort(chunk, answer);
    this.unanswered = outcome.known.length > 0 ? 0 : this.unanswered + 1;
    return outcome;
  }

  private afterFailure<R extends RepositoryName>(
    chunk: Chunk<R>,
    failure: GithubFailure,
  ): Outcome<R> {
    const { repositories } = chunk;
    if (failure.isTooHeavy) {
      this.unanswered += failure.isSilence ? SILENCE : 1;
    }
    const goesOn = failure.isTooHeavy && this.unanswered < PATIENCE;
    if (goesOn && repositories.length > 1) {
      this.size = Math.max(1, Math.floor(repositories.length / 2));
      return { known: [], again: [chunk] };
    }
    return failed(repositories, failure);
  }

  private withoutData<R extends RepositoryName>(
    chunk: Chunk<R>,
    answer: GraphqlAnswer,
  ): Outcome<R> {
    const unknown = unknownParts(answer, chunk.parts);
    if (unknown.length > 0) {
      this.tooOld = { ...this.tooOld, ...tooOld(unknown) };
      return { known: [], again: [chunk] };
    }
    return this.afterFailure(
      chunk,
      isTimeout(answer)
        ? new GithubFailure('error', NO_DATA.message, { isTooHeavy: true })
        : NO_DATA,
    );
  }

  private sort<R extends RepositoryName>(
    chunk: Chunk<R>,
    answer: GraphqlAnswer,
  ): Outcome<R> {
    const known: Array<RepositoryAnswer<R>> = [];
    const alone: R[] = [];
    const spoiled: R[] = [];
    const isAlone = chunk.repositories.length === 1;
    let refused: Refused = {};
    chunk.repositories.forEach((repository, index) => {
      const said = readAlias(answer, index, chunk.parts, isAlone);
      if (said.kind === 'known') {
        known.push({
          repository,
          data: said.data,
          refused: { ...chunk.refused, ...said.refused },
        });
      } else if (said.kind === 'again') {
        refused = { ...refused, ...said.refused };
        spoiled.push(repository);
      } else if (said.failure.isTooHeavy && !isAlone) {
        alone.push(repository);
      } else {
        known.push({ repository, failure: said.failure });
      }
    });
    const again: Array<Chunk<R>> = [];
    if (spoiled.length > 0) {
      again.push(without({ ...chunk, repositories: spoiled }, refused));
    }
    // GitHub ran out of time among them: a smaller question reaches all.
    if (alone.length > 0) {
      this.size = Math.max(1, Math.floor(chunk.repositories.length / 2));
      again.push({ ...chunk, repositories: alone });
    }
    return { known, again };
  }
}

function failed<R>(repositories: R[], failure: GithubFailure): Outcome<R> {
  return {
    known: repositories.map(repository => ({ repository, failure })),
    again: [],
  };
}

function without<R>(chunk: Chunk<R>, refused: Refused): Chunk<R> {
  return {
    ...chunk,
    parts: chunk.parts.filter(({ id }) => !(id in refused)),
    refused: { ...chunk.refused, ...refused },
  };
}

function tooOld(parts: QueryPart[]): Refused {
  return Object.fromEntries(
    parts.map(({ id }) => [
      id,
      problemOf({
        reason: 'error',
        message: `This version of GitHub does not say ${id}.`,
      }),
    ]),
  );
}
