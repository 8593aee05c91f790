import {
  CollectContext,
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { merged } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GithubFailure } from '../client/GithubFailure';
import { GithubSession } from '../client/GithubSession';
import { repositoryOf } from '../repository/repositoryOf';
import { GithubSource } from './GithubSource';
import { scopeOf } from './scopeOf';
import { byRepository, RepositoryServices } from './RepositoryServices';

/** What is said of a repository, to each of its services. @internal */
export type RepositoryResult = { repository: RepositoryServices } & (
  | { failure: GithubFailure; answerFor?: undefined }
  | {
      answerFor: (service: ServiceTarget) => CollectorAnswer;
      failure?: undefined;
    }
);

/** @internal */
export interface RepositoryWork {
  /**
   * Whether what was said with this fingerprint still holds unasked.
   *
   * @param changedAt - when a webhook last told of something, ISO 8601
   */
  isYoung(fingerprint: string, scope: string, changedAt?: string): boolean;
  ask(
    session: GithubSession,
    repositories: RepositoryServices[],
  ): AsyncIterable<RepositoryResult>;
}

const NOTHING = { evidence: [], traps: [], facts: [] };

/**
 * Answers for services by asking each of their repositories once. A failure of
 * one repository, host or set of credentials is that of its services only.
 *
 * @internal
 */
export async function* collectRepositories(
  source: GithubSource,
  services: ServiceTarget[],
  context: CollectContext,
  work: RepositoryWork,
): AsyncGenerator<CollectorAnswer> {
  context.signal.throwIfAborted();
  const due = [];
  for (const service of services) {
    const { entityRef } = service;
    const repository = repositoryOf(service, source.integrations);
    const fingerprint = context.lastFingerprint(entityRef);
    const changedAt = context.changedAt?.(entityRef);
    if (!repository) {
      yield { entityRef, status: 'collected', findings: NOTHING };
    } else if (
      fingerprint &&
      work.isYoung(fingerprint, scopeOf(service, repository), changedAt)
    ) {
      yield { entityRef, status: 'unchanged' };
    } else {
      due.push({ service, repository, fingerprint, changedAt });
    }
  }
  const { sessions, failed } = await source.sessions(
    byRepository(due),
    context,
  );
  for (const result of failed) {
    yield* answersOf(result);
  }
  const results = sessions.map(({ session, repositories }) =>
    withoutThrowing(work, session, repositories),
  );
  for await (const result of merged(results)) {
    yield* answersOf(result);
  }
}

/** An error of one set of credentials must not end the others. */
async function* withoutThrowing(
  work: RepositoryWork,
  session: GithubSession,
  repositories: RepositoryServices[],
): AsyncGenerator<RepositoryResult> {
  const open = new Set(repositories);
  try {
    for await (const result of work.ask(session, repositories)) {
      open.delete(result.repository);
      yield result;
    }
  } catch (error) {
    session.signal.throwIfAborted();
    for (const repository of open) {
      yield { repository, failure: asFailure(error) };
    }
  }
}

/** An answer that nobody expected is the failure of one repository only. @internal */
export async function guarded(
  session: GithubSession,
  repository: RepositoryServices,
  work: () => Promise<RepositoryResult>,
): Promise<RepositoryResult> {
  try {
    return await work();
  } catch (error) {
    session.signal.throwIfAborted();
    return { repository, failure: asFailure(error) };
  }
}

function asFailure(error: unknown): GithubFailure {
  return error instanceof GithubFailure
    ? error
    : new GithubFailure('error', 'What GitHub said could not be read.');
}

function* answersOf(result: RepositoryResult): Generator<CollectorAnswer> {
  for (const service of result.repository.services) {
    yield result.failure
      ? {
          entityRef: service.entityRef,
          status: 'failed',
          reason: result.failure.reason,
          message: result.failure.message,
        }
      : result.answerFor(service);
  }
}
