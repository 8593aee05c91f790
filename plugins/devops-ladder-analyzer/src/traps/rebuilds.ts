import type { Act } from '../acts';
import { deliverableOf } from '../detectors/lineage';
import type { Survey } from '../detectors/Survey';
import type { EventKind, Events } from '../pipeline/types';
import { namedByBranch } from './branchEnvironments';
import { deliveriesOf, shareRun } from './deliveries';
import type { Delivery } from './deliveries';
import { isPassedOver } from './passedOver';

/**
 * A build for one environment, and the one for another before it.
 *
 * @internal
 */
export interface Rebuild {
  production: Act;
  lower: Act;
}

/** Runs that any branch gets, to try a change out. */
const TRIALS: EventKind[] = [
  'push-branch',
  'pull-request',
  'pull-request-target',
];
/** Runs of what lasts; `other` is a branch with a name of its own. */
const LASTING: EventKind[] = [
  'push-mainline',
  'other',
  'tag',
  'release',
  'upstream',
];
const RELEASES: EventKind[] = ['tag', 'release'];

const isTrial = (events: Events) => TRIALS.some(event => events.has(event));
const lasts = (events: Events) =>
  !isTrial(events) && LASTING.some(event => events.has(event));

const isProduction = ({ tiers }: Delivery) => tiers.includes('production');

/** Nobody names its environment, but only what is released gets there. */
function isReleased({ tiers, events }: Delivery): boolean {
  return (
    tiers.length === 0 &&
    RELEASES.some(event => events.has(event)) &&
    [...events.keys()].every(
      event => RELEASES.includes(event) || event === 'manual',
    )
  );
}

function isStage({ tiers, events }: Delivery): boolean {
  return (
    lasts(events) &&
    tiers.length > 0 &&
    tiers.every(tier => tier !== 'production' && tier !== 'preview')
  );
}

/** The same thing is built: the same image, or by the same command. */
function isSame(a: Act, b: Act): boolean {
  if (a.kind !== b.kind || isPassedOver(a) || isPassedOver(b)) {
    return false;
  }
  if (a.kind === 'image-build') {
    return deliverableOf(a) === deliverableOf(b);
  }
  const alike = a.tool === b.tool && a.command?.cwd === b.command?.cwd;
  const words = ({ command }: Act) => command?.argv.join(' ');
  return alike && (a.kind === 'source-deploy' || words(a) === words(b));
}

/** Each of the jobs of one run builds for itself, and hands nothing on. */
function buildsApart(high: Delivery, low: Delivery): boolean {
  const own = ({ builds, job, takesVersion }: Delivery) =>
    !takesVersion &&
    builds.length > 0 &&
    builds.every(build => build.job === job);
  return high.job !== low.job && own(high) && own(low);
}

/** A build of production's own that does again what the lower one's has done. */
function pairOf(high: Delivery, low: Delivery): Rebuild | undefined {
  const together = shareRun(high, low);
  const own = high.builds.filter(
    build => !together || !low.builds.includes(build),
  );
  for (const production of own) {
    const lower = low.builds.find(build => isSame(production, build));
    if (lower) {
      return { production, lower };
    }
  }
  return undefined;
}

/** A lower environment gets what production gets, in the same run. */
function isShared(high: Delivery, other: Delivery): boolean {
  return (
    other.tiers.some(tier => tier !== 'production') &&
    (other.builds.length > 0 || other.takesVersion) &&
    shareRun(high, other) &&
    !buildsApart(high, other) &&
    pairOf(high, other) === undefined
  );
}

/**
 * An artifact for production that is built in another run or job than the one
 * that a lower environment has had, where none of production's own run has it.
 *
 * @internal
 */
export function rebuiltForProduction(survey: Survey): Rebuild | undefined {
  const deliveries = deliveriesOf(survey);
  const stages = deliveries.filter(isStage);
  const last = deliveries.filter(isProduction);
  const highs = last.length > 0 ? last : deliveries.filter(isReleased);
  for (const high of highs) {
    const pair = deliveries.some(other => isShared(high, other))
      ? undefined
      : stages.map(low => pairOf(high, low)).find(found => found);
    if (pair) {
      return pair;
    }
  }
  return namedByBranch(survey, deliveries);
}
