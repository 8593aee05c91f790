import {
  EnvironmentTiers,
  inParallel,
  LastingTier,
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Definition } from './Definition';
import { DeploymentRecord } from './DeploymentRecord';
import { Environment } from './Environment';

/** An environment that a service is deployed to. @internal */
export interface OwnEnvironment extends Environment {
  tier: LastingTier;
  /** A stage of a classic release, and the id that of its definition. */
  isRelease?: boolean;
  /** The deployments of the service, newest first. */
  records: DeploymentRecord[];
}

/** What tells the environments of a service from those of others in its project. @internal */
export interface Ownership {
  tiers: EnvironmentTiers;
  /** Those that the owner names production. */
  named: string[];
  /** Of the service. */
  definitions: Definition[];
  /** All of the project. */
  allDefinitions: Definition[];
  /** Names of the service: its repository and its pipelines. */
  words: string[];
  /** Deployments before this moment show nothing any more, ISO 8601. */
  since: string;
}

/** Environments with a tier that are looked into of a project; of more only those that bear the name of the service. */
const MOST = 40;
const AT_ONCE = 4;

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Those that the service may be deployed to. @internal */
export function candidates(
  environments: Environment[],
  { tiers, named, words }: Ownership,
): Array<Environment & { tier: LastingTier; isNamed: boolean }> {
  const tiered = environments.flatMap(each => {
    const tier = tiers.of(each.name);
    // Where the owner names production, nothing else is.
    const isNamed = named.length > 0 && tier === 'production';
    return tier ? [{ ...each, tier, isNamed }] : [];
  });
  if (tiered.length <= MOST) {
    return tiered;
  }
  const own = words.map(plain).filter(word => word.length > 2);
  return tiered
    .filter(
      ({ name, isNamed }) =>
        isNamed || own.some(word => plain(name).includes(word)),
    )
    .slice(0, MOST);
}

/**
 * The environments of a service. A project has them for all its services, so
 * that only deployments by the service's pipelines show which are its own, or
 * the owner's word, or that there are no other pipelines.
 *
 * @internal
 */
export async function readOwnEnvironments(
  environments: () => Promise<Reading<Environment[]>>,
  records: (id: number) => Promise<Reading<DeploymentRecord[]>>,
  ownership: Ownership,
): Promise<Reading<OwnEnvironment[]>> {
  const { definitions, allDefinitions, named, since } = ownership;
  if (definitions.length === 0 && named.length === 0) {
    return { value: [] };
  }
  const all = await environments();
  if (all.problem) {
    return all;
  }
  const ids = new Set(definitions.map(({ id }) => id));
  const isAlone = ids.size > 0 && allDefinitions.every(({ id }) => ids.has(id));
  const own: OwnEnvironment[] = [];
  const problems: Problem[] = [];
  for await (const { read, environment } of inParallel(
    candidates(all.value, ownership),
    AT_ONCE,
    async each => ({ environment: each, read: await records(each.id) }),
  )) {
    const { id, name, tier, isNamed } = environment;
    const known = read.value ?? [];
    const ofPipelines = known.filter(({ definitionId }) =>
      ids.has(definitionId),
    );
    const ofService = ofPipelines.filter(
      ({ finishedAt }) => finishedAt >= since,
    );
    // Deployments by pipelines that are hidden are those of others.
    const isLeft = isAlone && ofPipelines.length === known.length;
    if (read.problem) {
      problems.push(read.problem);
    }
    if (isNamed || isLeft || ofService.length > 0) {
      own.push({ id, name, tier, records: ofService });
    }
  }
  const hasProduction = own.some(({ tier }) => tier === 'production');
  const [problem] = problems;
  // What is hidden may be where the service runs.
  return problem && !hasProduction ? { problem } : { value: own };
}
