import { DeliveryDefinition } from '../definition';
import { LinkCorrection } from '../input';
import { HOUR } from '../instant';
import { Cause, Incident } from './Incident';
import { ServiceHistory } from './ServiceHistory';

type Unlinked = Omit<Incident, 'cause'>;

/** In milliseconds. */
export function attributionWindow(
  definition: DeliveryDefinition,
  service: string,
): number {
  const hours =
    definition.attributionWindowHoursOf?.[service] ??
    definition.attributionWindowHours;
  return hours * HOUR;
}

function byCorrection(
  { deployment }: LinkCorrection,
  history: ServiceHistory,
): Cause {
  if (deployment === null) {
    return { reason: 'correction' };
  }
  const rollout = history.withId(deployment);
  return rollout
    ? { rollout, evidence: 'correction' }
    : { reason: 'named-cause-not-found' };
}

/**
 * A commit or artifact says nothing where the deployments name none to compare
 * it with. Whatever else is named and not found is not put on another
 * deployment: somebody knew better than the clock.
 */
function byName(
  { event, started }: Unlinked,
  history: ServiceHistory,
): Cause | undefined {
  const { deployment, sha, artifact } = event;
  const withId = deployment ? history.withId(deployment) : undefined;
  if (withId) {
    return { rollout: withId, evidence: 'incident-names-deployment' };
  }
  const comparesSha = sha && history.knowsShas;
  const withSha = comparesSha ? history.withSha(sha, started) : undefined;
  if (withSha) {
    return { rollout: withSha, evidence: 'incident-names-sha' };
  }
  const comparesArtifact = artifact && history.knowsArtifacts;
  const withArtifact = comparesArtifact
    ? history.withArtifact(artifact, started)
    : undefined;
  if (withArtifact) {
    return { rollout: withArtifact, evidence: 'incident-names-artifact' };
  }
  return deployment || comparesSha || comparesArtifact
    ? { reason: 'named-cause-not-found' }
    : undefined;
}

function byTime(
  { group, started }: Unlinked,
  history: ServiceHistory,
  window: number,
): Cause {
  const rollout = history.lastBefore(started, group);
  if (!rollout) {
    return { reason: 'no-deployment-before' };
  }
  return started - rollout.finish <= window
    ? { rollout, evidence: 'incident-within-window' }
    : { reason: 'outside-window' };
}

/**
 * What an incident comes from: what a person corrected, else what it names,
 * else the last deployment of its service where that is recent enough.
 *
 * @internal
 */
export function causeOf(
  incident: Unlinked,
  history: ServiceHistory,
  definition: DeliveryDefinition,
  correction: LinkCorrection | undefined,
): Cause {
  return correction
    ? byCorrection(correction, history)
    : byName(incident, history) ??
        byTime(
          incident,
          history,
          attributionWindow(definition, incident.event.service),
        );
}
