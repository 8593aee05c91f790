import { Failure, Rollout } from '../deployments/Rollout';
import { instantOf } from '../instant';
import { DeploymentFailure, FailureEvidence, Recovery } from '../rows';
import { textOrder } from '../order';

const STRENGTH: Record<FailureEvidence, number> = {
  correction: 0,
  'incident-names-deployment': 1,
  'incident-names-sha': 2,
  'incident-names-artifact': 3,
  'incident-within-window': 4,
  rollback: 5,
  revert: 6,
  hotfix: 7,
};

function strongerFirst(a: Failure, b: Failure): number {
  return (
    STRENGTH[a.evidence] - STRENGTH[b.evidence] ||
    textOrder(a.incident?.event.id ?? '', b.incident?.event.id ?? '') ||
    textOrder(a.repair?.id ?? '', b.repair?.id ?? '') ||
    textOrder(a.change ?? '', b.change ?? '')
  );
}

type End = Pick<Recovery, 'recoveredAt' | 'by'>;

/**
 * The end of the last incident that is linked to it; while one of them is open
 * it is not over, whatever was deployed. Without incidents the finish of the
 * first deployment that repaired it. Undefined while it is open.
 */
function endOf({ service, failures }: Rollout): End | undefined {
  const incidents = failures.flatMap(({ incident }) => incident ?? []);
  if (incidents.length > 0) {
    const last = incidents.reduce((a, b) => (b.resolved > a.resolved ? b : a));
    return incidents.some(({ resolved }) => Number.isNaN(resolved))
      ? undefined
      : {
          recoveredAt: last.event.resolvedAt,
          by: { type: 'incident', service, id: last.event.id },
        };
  }
  const repairs = failures.flatMap(({ repair }) => repair ?? []);
  if (repairs.length === 0) {
    return undefined;
  }
  const first = repairs.reduce((a, b) => (b.finish < a.finish ? b : a));
  return {
    recoveredAt: first.finishedAt,
    by: { type: 'deployment', service, id: first.id },
  };
}

function recoveryOf(rollout: Rollout, now: number): Recovery {
  const end = endOf(rollout);
  if (!end) {
    const soFar = Math.max(0, now - rollout.finish) / 1000;
    return { seconds: soFar, open: true };
  }
  const seconds = (instantOf(end.recoveredAt) - rollout.finish) / 1000;
  return { seconds: seconds < 0 ? null : seconds, open: false, ...end };
}

/**
 * That a deployment failed, by all that says so, and how it ended.
 *
 * @internal
 */
export function failureOf(rollout: Rollout, now: number): DeploymentFailure {
  const links = [...rollout.failures].sort(strongerFirst);
  return {
    links: links.map(({ evidence, incident, repair, change }) => ({
      evidence,
      incident: incident?.event.id,
      deployment: repair?.id,
      change,
    })),
    recovery: recoveryOf(rollout, now),
  };
}
