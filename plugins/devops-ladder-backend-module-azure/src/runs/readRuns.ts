import {
  EnvironmentTiers,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ProjectReader } from '../collect/ProjectReader';
import { isPassing } from '../findings/Reading';
import { Definition, definitionsOfService } from '../project/Definition';
import { DeploymentRecord } from '../project/DeploymentRecord';
import { OwnEnvironment } from '../project/ownEnvironments';
import { readReleases, stagesOf } from '../project/Release';
import { Repository } from '../project/Repository';
import { ownEnvironments, ServiceQuestion } from '../settings/readSettings';
import { Build } from './Build';
import { lookAtBuilds } from './lookAtBuilds';
import { Builds, readBuilds } from './readBuilds';
import { CiSummary, RunFacts } from './RunFacts';
import { Look } from './RunMemory';
import { summariseCi } from './summariseCi';

const DAY = 24 * 3_600_000;
const RELEASE_DAYS = 180;
/** They are many requests where there are many. */
const RELEASES_HOLD_MS = DAY / 4;

/** @internal */
export interface RunQuestion extends Omit<ServiceQuestion, 'usualTiers'> {
  /** None where the files are elsewhere. */
  repository?: Repository;
  /** The first moment of the window of builds. */
  since: string;
  /** So long the builds of the project are not asked for again. */
  holdMs: number;
  known: Record<number, Look>;
}

/** @internal */
export interface RunsRead {
  facts: RunFacts;
  /** Of the service. */
  builds: Build[];
  looks: Record<number, Look>;
  /** A fault that passes left something open. */
  hasFault: boolean;
  /** Something is open: a fault, or builds that were not looked at yet. */
  isOpen: boolean;
}

/** Reads what the runs of a service show. @internal */
export async function readRuns(
  reader: ProjectReader,
  question: RunQuestion,
): Promise<RunsRead> {
  const { part, repository, since, holdMs, known } = question;
  const all = await reader.definitions();
  const builds = await readBuilds(reader, since, holdMs);
  const environments = await ownEnvironments(reader, question, {
    definitions: all,
    ...(repository && { repository }),
    holds: ({ at, reading: { value } }) =>
      reader.at - at < DAY && !ranSince(at, value ?? [], builds.value),
  });
  const definitions: Reading<Definition[]> = all.problem
    ? all
    : { value: definitionsOfService(all.value, part, repository) };
  const own = ownBuilds(definitions.value ?? [], builds.value);
  const releases = await readStages(reader, {
    environments,
    definitions: definitions.value ?? [],
    tiers: question.tiers,
  });
  const { ci, looks } = await readCi(reader, {
    own,
    problem: builds.problem ?? definitions.problem,
    list: builds.value,
    known,
    defaultBranch:
      repository?.defaultBranch ?? definitions.value?.[0]?.defaultBranch,
  });
  const { webUrl } = reader.session.connection;
  const hasFault = [all, builds, environments, releases, ci, looks].some(
    isPassing,
  );
  return {
    facts: {
      webUrl: `${webUrl}/${encodeURIComponent(part.project)}`,
      isInRepos: repository !== undefined,
      definitions,
      ci,
      ...(looks?.problem && { looksProblem: looks.problem }),
      environments: environments.problem
        ? environments
        : { value: [...environments.value, ...(releases?.value ?? [])] },
      versions: new Map(own.map(({ id, version }) => [id, version])),
    },
    builds: own,
    looks: looks?.value ?? known,
    hasFault,
    isOpen: hasFault || (ci.value?.undecided ?? 0) > 0,
  };
}

/**
 * Stages of classic releases, where no environment is production. Where they
 * are hidden nothing is said of them: most projects have none.
 */
async function readStages(
  reader: ProjectReader,
  has: {
    environments: Reading<OwnEnvironment[]>;
    definitions: Definition[];
    tiers: EnvironmentTiers;
  },
): Promise<Reading<OwnEnvironment[]> | undefined> {
  const { environments, definitions, tiers } = has;
  if (
    definitions.length === 0 ||
    environments.value?.some(({ tier }) => tier === 'production')
  ) {
    return undefined;
  }
  const since = new Date(reader.at - RELEASE_DAYS * DAY).toISOString();
  const read = await reader.once(
    'releases',
    'releases',
    () => readReleases(reader.session, since),
    ({ at }) => reader.at - at < RELEASES_HOLD_MS,
  );
  return read.problem
    ? read
    : { value: stagesOf(read.value, definitions, tiers) };
}

function ownBuilds(definitions: Definition[], list?: Builds): Build[] {
  const ids = new Set(definitions.map(({ id }) => id));
  return (list?.builds ?? []).filter(({ definitionId }) =>
    ids.has(definitionId),
  );
}

/** Whether a pipeline that deploys there ended a run since. */
function ranSince(
  time: number,
  records: DeploymentRecord[],
  list: Builds | undefined,
): boolean {
  const ids = new Set(records.map(({ definitionId }) => definitionId));
  return (list?.builds ?? []).some(
    ({ definitionId, finishedAt }) =>
      ids.has(definitionId) && Date.parse(finishedAt) >= time,
  );
}

async function readCi(
  reader: ProjectReader,
  found: {
    own: Build[];
    problem?: NonNullable<Reading<unknown>['problem']>;
    list?: Builds;
    known: Record<number, Look>;
    defaultBranch?: string;
  },
): Promise<{
  ci: Reading<CiSummary>;
  looks?: Reading<Record<number, Look>>;
}> {
  const { own, problem, list, known, defaultBranch } = found;
  if (problem || !list) {
    return { ci: { problem: problem! } };
  }
  const looks = await lookAtBuilds(reader, own, known);
  const { since, isCut } = list;
  return {
    ci: {
      value: summariseCi(own, looks.value ?? {}, {
        since,
        isCut,
        ...(defaultBranch && { defaultBranch }),
      }),
    },
    looks,
  };
}
