import { thresholdOf } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  Claims,
  digest,
  noClaims,
  productionEnvironments,
  stamped,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureSource } from '../collect/AzureSource';
import { collectProjects } from '../collect/collectProjects';
import { ProjectReader } from '../collect/ProjectReader';
import { DueService } from '../collect/ProjectServices';
import { scopeOf } from '../collect/scopeOf';
import { valueOf } from '../findings/Reading';
import { readRepository } from '../settings/readSettings';
import { readRuns, RunsRead } from './readRuns';
import { runClaims } from './runClaims';
import { readRunMemory, RunMemory, writeRunMemory } from './RunMemory';

const DAY = 24 * 3_600_000;
/** A new pipeline or environment is noticed so late. */
const LISTS_HOLD_MS = DAY / 4;
const LONG_AGO = new Date(0).toISOString();

/**
 * What the runs and deployments of pipelines show. One request says whether
 * anything ran since in a whole project; only then it is looked at more
 * closely.
 *
 * @internal
 */
export class AzureRunsCollector implements EvidenceCollector {
  readonly id = 'azure-runs';
  readonly strength = 'run';

  constructor(private readonly source: AzureSource) {}

  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    return collectProjects(this.source, services, context, {
      listsHoldMs: LISTS_HOLD_MS,
      isYoung: (fingerprint, scope) => {
        const memory = readRunMemory(fingerprint);
        return (
          memory?.scope === scope &&
          ageOf(memory.at, context) < this.source.config.runsEveryMs
        );
      },
      ask: (reader, due) => this.ask(reader, due, context),
    });
  }

  private async ask(
    reader: ProjectReader,
    due: DueService,
    context: CollectContext,
  ): Promise<CollectorAnswer> {
    const { at, ladder } = context;
    const { service, part } = due;
    const repository = await readRepository(reader, part);
    if (!repository) {
      // Nothing else says whether there is such a project.
      valueOf(await reader.definitions());
    }
    if (repository?.isDisabled) {
      // Nothing runs any more.
      return answer(due, context, noClaims, { at, stamp: '', looks: {} });
    }
    const memory = readRunMemory(due.fingerprint);
    const read = await readRuns(reader, {
      part,
      tiers: this.source.tiersOf(service),
      named: productionEnvironments(service),
      ...(repository && { repository }),
      since: new Date(
        Date.parse(at) - thresholdOf(ladder, 'ci-window') * DAY,
      ).toISOString(),
      // With the age of the fingerprint, no more than twice as old.
      holdMs: this.source.config.runsEveryMs / 2,
      known: memory?.looks ?? {},
    });
    const stamp = read.isOpen ? '' : stampOf(read);
    if (
      stamp &&
      memory?.stamp === stamp &&
      memory.scope === scopeOf(service, part) &&
      ageOf(memory.at, context) < DAY
    ) {
      return { entityRef: service.entityRef, status: 'unchanged' };
    }
    return answer(due, context, runClaims(read.facts, { ladder, at }), {
      at: read.hasFault ? LONG_AGO : at,
      stamp,
      looks: read.looks,
    });
  }
}

function answer(
  { service, part }: DueService,
  { at }: CollectContext,
  claims: Claims,
  memory: Omit<RunMemory, 'scope'>,
): CollectorAnswer {
  return {
    entityRef: service.entityRef,
    status: 'collected',
    findings: stamped(claims, {
      strength: 'run',
      collector: 'azure-runs',
      seenAt: at,
    }),
    fingerprint: writeRunMemory({ ...memory, scope: scopeOf(service, part) }),
  };
}

function stampOf({ builds, facts }: RunsRead): string {
  return digest(
    builds.map(({ id, result, finishedAt }) => [id, result, finishedAt]),
    facts.definitions,
    facts.environments,
  );
}

function ageOf(time: string, { at }: Pick<CollectContext, 'at'>): number {
  return Date.parse(at) - Date.parse(time);
}
