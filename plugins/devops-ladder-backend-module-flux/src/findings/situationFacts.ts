import {
  FactClaim,
  inWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { Placement } from '../objects/Placement';

/**
 * What the objects say of the service's situation.
 *
 * @param isComplete - whether all of them could be seen
 * @internal
 */
export function situationFacts(
  placement: Placement,
  isComplete: boolean,
): FactClaim[] {
  const { lasting } = placement;
  if (lasting.length === 0) {
    return [];
  }
  const places = lasting.slice(0, 5).map(({ url }) => ({ url }));
  const names = inWords(lasting.map(({ name }) => name));
  const clusters = clustersOf(lasting);
  const tiers = tiersOf(placement);
  return [
    {
      fact: 'runtime',
      value: 'kubernetes',
      statement: `Flux deploys ${names} to Kubernetes.`,
      places,
    },
    ...(clusters > 1
      ? [
          {
            fact: 'clusters',
            value: clusters,
            statement: `Flux deploys ${names} to ${clusters} clusters.`,
            places,
          },
        ]
      : []),
    ...(isComplete && tiers.length > 1
      ? [
          {
            fact: 'environments',
            value: tiers.length,
            statement: `Flux has objects for ${inWords(tiers)}.`,
            places,
          },
        ]
      : []),
  ];
}

/** Only where each object names its own. */
function tiersOf(placement: Placement): string[] {
  const tiers = placement.lasting.map(each => placement.tierOf(each));
  return tiers.every(tier => tier !== undefined)
    ? [...new Set(tiers.flatMap(tier => tier ?? []))]
    : [];
}

/**
 * At least so many: a cluster that another one leads to may also be asked
 * itself.
 */
function clustersOf(deployers: Deployer[]): number {
  const local = deployers.filter(({ remote }) => !remote);
  const remote = deployers.filter(each => each.remote);
  return Math.max(
    new Set(local.map(({ cluster }) => cluster)).size,
    new Set(
      remote.map(
        ({ cluster, namespace, remote: way }) =>
          `${cluster} ${namespace}/${way}`,
      ),
    ).size,
  );
}
