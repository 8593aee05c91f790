import {
  FactClaim,
  inWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Application } from '../application/Application';
import { Placement } from '../application/Placement';

const LOCAL = /^in-cluster$|^https:\/\/kubernetes\.default\.svc(?:$|[:/.])/;

/**
 * What the applications say of the service's situation.
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
      statement: `Argo CD deploys ${names} to Kubernetes.`,
      places,
    },
    ...(clusters > 1
      ? [
          {
            fact: 'clusters',
            value: clusters,
            statement: `Argo CD deploys ${names} to ${clusters} clusters.`,
            places,
          },
        ]
      : []),
    ...(isComplete && tiers.length > 1
      ? [
          {
            fact: 'environments',
            value: tiers.length,
            statement: `Argo CD has applications for ${inWords(tiers)}.`,
            places,
          },
        ]
      : []),
  ];
}

/** Only where each application names its own. */
function tiersOf(placement: Placement): string[] {
  const tiers = placement.lasting.map(app => placement.tierOf(app));
  return tiers.every(tier => tier !== undefined)
    ? [...new Set(tiers.flatMap(tier => tier ?? []))]
    : [];
}

/**
 * At least so many: the same cluster may be given by its name here and by its
 * address there, and be known to several instances under either.
 */
function clustersOf(applications: Application[]): number {
  const instances = new Set(applications.map(({ instance }) => instance));
  const counts = [...instances].map(instance => {
    const targets = applications
      .filter(app => app.instance === instance)
      .map(({ destination }) => destination);
    const isLocal = ({ server, name }: Application['destination']) =>
      LOCAL.test(server ?? name ?? '');
    const remote = targets.filter(target => !isLocal(target));
    const servers = distinct(
      remote.map(({ server }) => server?.replace(/\/+$/, '')),
    );
    const names = distinct(
      remote.map(({ server, name }) => (server ? undefined : name)),
    );
    return (targets.some(isLocal) ? 1 : 0) + Math.max(servers, names);
  });
  return Math.max(...counts);
}

function distinct(texts: Array<string | undefined>): number {
  return new Set(texts.filter(Boolean)).size;
}
