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
import { allEnvironments } from './allEnvironments';
import { Bypasses } from './Bypasses';
import { combineFacts } from './combineFacts';
import { detailsFor } from './details';
import { GraphRepository } from './graphAnswer';
import { graphFacts, rulesetsOf } from './graphFacts';
import { readDetails } from './readDetails';
import { settingsClaims } from './settingsClaims';
import { readMemory, writeMemory } from './SettingsMemory';
import { settingsParts } from './settingsParts';

/** Repositories whose details are read at the same time. */
const AT_ONCE = 4;
/** What was left open for a passing reason is asked again with the next run. */
const LONG_AGO = new Date(0).toISOString();

interface Answered {
  repository: RepositoryServices;
  data: GraphRepository;
  refused: Refused;
}

/**
 * What the settings of a repository enforce, by GitHub's own word.
 *
 * @internal
 */
export class GithubSettingsCollector implements EvidenceCollector {
  readonly id = 'github-settings';
  readonly strength = 'api';

  constructor(private readonly source: GithubSource) {}

  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    const { settingsEveryMs } = this.source.config;
    return collectRepositories(this.source, services, context, {
      isYoung: (fingerprint, scope, changedAt) => {
        const memory = readMemory(fingerprint);
        return (
          memory?.scope === scope &&
          !isBefore(memory.at, changedAt) &&
          Date.parse(context.at) - Date.parse(memory.at) < settingsEveryMs
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
    const questions = new RepositoryQuestions(
      session,
      this.source.config.repositoriesPerQuery,
    );
    const answered: Answered[] = [];
    for await (const answer of questions.ask(repositories, settingsParts)) {
      const { repository } = answer;
      if (answer.failure) {
        yield { repository, failure: answer.failure };
      } else {
        const data = answer.data as unknown as GraphRepository;
        answered.push({ repository, data, refused: answer.refused });
      }
    }
    const bypasses = new Bypasses();
    await bypasses.read(
      session,
      answered.flatMap(({ data }) => rulesetsOf(data.defaultBranchRef)),
    );
    yield* inParallel(answered, AT_ONCE, each =>
      guarded(session, each.repository, () =>
        this.resultOf(session, each, bypasses, context),
      ),
    );
  }

  private async resultOf(
    session: GithubSession,
    { repository, data, refused }: Answered,
    bypasses: Bypasses,
    { at }: CollectContext,
  ): Promise<RepositoryResult> {
    const graph = await allEnvironments(session, graphFacts(data, refused));
    const state = digest(data);
    const { readings, kept, isOpen } = await readDetails(
      session,
      detailsFor(name =>
        repository.services.some(service =>
          this.tiersOf(service).isProduction(name),
        ),
      ),
      graph,
      readMemory(repository.fingerprint),
      {
        at,
        state,
        changedAt: repository.changedAt,
        refreshEveryMs: this.source.config.settingsEveryMs,
      },
    );
    const facts = combineFacts(
      graph,
      readings,
      bypasses.of(rulesetsOf(data.defaultBranchRef)),
    );
    const isPassing =
      isOpen || isPassingFault(graph.environments.problem?.reason);
    return {
      repository,
      answerFor: service => ({
        entityRef: service.entityRef,
        status: 'collected',
        findings: stamped(settingsClaims(facts, this.tiersOf(service)), {
          strength: this.strength,
          collector: this.id,
          seenAt: at,
        }),
        fingerprint: writeMemory({
          at: isPassing ? LONG_AGO : at,
          scope: scopeOf(service, repository),
          state,
          details: kept,
        }),
      }),
    };
  }

  private tiersOf(service: ServiceTarget): EnvironmentTiers {
    return new EnvironmentTiers(
      this.source.config.tiers,
      productionEnvironments(service),
    );
  }
}

function isPassingFault(reason: string | undefined): boolean {
  return reason === 'error' || reason === 'rate-limited';
}
