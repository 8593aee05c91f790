import { thresholdOf } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  EnvironmentTiers,
  digest,
  inParallel,
  noClaims,
  productionEnvironments,
  stamped,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GithubSession } from '../client/GithubSession';
import {
  collectRepositories,
  guarded,
  RepositoryResult,
} from '../collect/collectRepositories';
import { GithubSource } from '../collect/GithubSource';
import { RepositoryServices } from '../collect/RepositoryServices';
import { isBefore } from '../collect/isBefore';
import { scopeOf } from '../collect/scopeOf';
import { Refused } from '../graphql/readAnswer';
import { RepositoryQuestions } from '../graphql/RepositoryQuestions';
import { GraphRuns } from './graphRuns';
import { readRunFacts } from './readRunFacts';
import { runClaims } from './runClaims';
import { RunFacts } from './RunFacts';
import { readRunMemory, RunMemory, writeRunMemory } from './RunMemory';
import { runParts, stampParts } from './runParts';

/** Repositories whose runs are read at the same time. */
const AT_ONCE = 4;
/** What is asked of each is much, and GitHub gives up after ten seconds. */
const MOST_PER_QUERY = 25;
/** How much longer the runs of a month hold than what happened in an hour. */
const CI_READ_EVERY = 24;
/** The same where a webhook told that something ran. */
const CI_READ_AFTER_RUN = 6;
const DAY = 24 * 3_600_000;
const LONG_AGO = new Date(0).toISOString();

interface Happened {
  repository: RepositoryServices;
  stamp: string;
  memory?: RunMemory;
}

/**
 * What the runs, deployments and merged changes of a repository show. A query
 * that costs next to nothing says where anything happened at all.
 *
 * @internal
 */
export class GithubRunsCollector implements EvidenceCollector {
  readonly id = 'github-runs';
  readonly strength = 'run';

  constructor(private readonly source: GithubSource) {}

  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    return collectRepositories(this.source, services, context, {
      isYoung: (fingerprint, scope, changedAt) => {
        const memory = readRunMemory(fingerprint);
        return (
          memory?.scope === scope &&
          !isBefore(memory.at, changedAt) &&
          ageOf(memory.at, context) < this.source.config.runsEveryMs
        );
      },
      ask: (session, repositories) => this.ask(session, repositories, context),
    });
  }

  private async *ask(
    session: GithubSession,
    repositories: RepositoryServices[],
    context: CollectContext,
  ): AsyncGenerator<RepositoryResult> {
    const happened = new Map<RepositoryServices, Happened>();
    const stamps = new RepositoryQuestions(
      session,
      2 * this.source.config.repositoriesPerQuery,
    );
    for await (const answer of stamps.ask(repositories, stampParts)) {
      const { repository } = answer;
      if (answer.failure) {
        yield { repository, failure: answer.failure };
        continue;
      }
      const stamp = digest(answer.data);
      const memory = readRunMemory(repository.fingerprint);
      const isSame =
        memory?.stamp === stamp &&
        ageOf(memory.at, context) < DAY &&
        !this.hasRunSince(repository, memory, context) &&
        repository.services.every(
          service =>
            readRunMemory(context.lastFingerprint(service.entityRef))?.scope ===
            scopeOf(service, repository),
        );
      if (isSame) {
        yield {
          repository,
          answerFor: ({ entityRef }) => ({ entityRef, status: 'unchanged' }),
        };
      } else if ((answer.data as unknown as GraphRuns).isArchived) {
        yield this.silent(repository, stamp, context);
      } else {
        happened.set(repository, { repository, stamp, memory });
      }
    }
    yield* this.look(session, happened, context);
  }

  private async *look(
    session: GithubSession,
    happened: Map<RepositoryServices, Happened>,
    context: CollectContext,
  ): AsyncGenerator<RepositoryResult> {
    const questions = new RepositoryQuestions(
      session,
      Math.min(MOST_PER_QUERY, this.source.config.repositoriesPerQuery),
    );
    const known: Array<Happened & { data: GraphRuns; refused: Refused }> = [];
    for await (const answer of questions.ask([...happened.keys()], runParts)) {
      if (answer.failure) {
        yield { repository: answer.repository, failure: answer.failure };
      } else {
        known.push({
          ...happened.get(answer.repository)!,
          data: answer.data as unknown as GraphRuns,
          refused: answer.refused,
        });
      }
    }
    yield* inParallel(known, AT_ONCE, each =>
      guarded(session, each.repository, () =>
        this.lookAt(session, each, context),
      ),
    );
  }

  private async lookAt(
    session: GithubSession,
    each: Happened & { data: GraphRuns; refused: Refused },
    context: CollectContext,
  ): Promise<RepositoryResult> {
    const { at, ladder } = context;
    const { facts, memory, isOpen } = await readRunFacts(session, {
      ...each,
      at,
      since: new Date(
        Date.parse(at) - thresholdOf(ladder, 'ci-window') * DAY,
      ).toISOString(),
      matters: thresholdOf(ladder, 'deterministic-ci'),
      ciEveryMs: this.ciEveryMs(each.repository, each.memory),
      isProduction: name =>
        each.repository.services.some(service =>
          this.tiersOf(service).isProduction(name),
        ),
    });
    return this.said(
      each,
      facts,
      { ...memory, stamp: isOpen ? '' : each.stamp },
      context,
    );
  }

  private said(
    { repository }: Happened,
    facts: RunFacts,
    memory: Omit<RunMemory, 'at' | 'scope'>,
    { at, ladder }: CollectContext,
  ): RepositoryResult {
    return {
      repository,
      answerFor: service => {
        const tiers = this.tiersOf(service);
        return {
          entityRef: service.entityRef,
          status: 'collected',
          findings: stamped(runClaims(facts, { tiers, ladder, at }), {
            strength: this.strength,
            collector: this.id,
            seenAt: at,
          }),
          fingerprint: writeRunMemory({
            ...memory,
            at: memory.stamp ? at : LONG_AGO,
            scope: scopeOf(service, repository),
          }),
        };
      },
    };
  }

  /** Nothing runs any more in what is archived. */
  private silent(
    repository: RepositoryServices,
    stamp: string,
    { at }: CollectContext,
  ): RepositoryResult {
    return {
      repository,
      answerFor: service => ({
        entityRef: service.entityRef,
        status: 'collected',
        findings: stamped(noClaims, {
          strength: this.strength,
          collector: this.id,
          seenAt: at,
        }),
        fingerprint: writeRunMemory({
          at,
          stamp,
          scope: scopeOf(service, repository),
        }),
      }),
    };
  }

  /** Whether CI is to be looked at though nothing else happened. */
  private hasRunSince(
    repository: RepositoryServices,
    memory: RunMemory,
    context: CollectContext,
  ): boolean {
    return (
      isBefore(memory.at, repository.changedAt) &&
      (memory.ci === undefined ||
        ageOf(memory.ci.at, context) >= this.ciEveryMs(repository, memory))
    );
  }

  private ciEveryMs(
    { changedAt }: RepositoryServices,
    memory: RunMemory | undefined,
  ): number {
    const hasRun = memory?.ci && isBefore(memory.ci.at, changedAt);
    return (
      (hasRun ? CI_READ_AFTER_RUN : CI_READ_EVERY) *
      this.source.config.runsEveryMs
    );
  }

  private tiersOf(service: ServiceTarget): EnvironmentTiers {
    return new EnvironmentTiers(
      this.source.config.tiers,
      productionEnvironments(service),
    );
  }
}

function ageOf(time: string, { at }: Pick<CollectContext, 'at'>): number {
  return Date.parse(at) - Date.parse(time);
}
