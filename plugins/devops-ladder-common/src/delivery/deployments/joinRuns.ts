import { Reached } from './Reached';

/** What one run brought of one revision: once, or again after something else. */
interface RunOfRevision {
  revision: string | undefined;
  deployments: Reached[][];
  /** By environment, the deployment that it belongs to last. */
  last: Map<string, number>;
}

/** Decides which deployment of a run a record belongs to, counted from 0. */
type Place = (record: Reached, run: RunOfRevision) => number;

/**
 * A run that is started again after something else went out is another
 * deployment, mostly a rollback; one that is started again before is the same.
 */
function placeOfSuccess(running: ReadonlyMap<string, Reached>): Place {
  return (record, { revision, last }) => {
    const before = last.get(record.environment);
    if (before === undefined) {
      return 0;
    }
    const replaced = running.get(record.environment)?.revision !== revision;
    return replaced ? before + 1 : before;
  };
}

/** Every failure in one environment is an attempt of its own. */
const placeOfFailure: Place = ({ environment }, { last }) =>
  (last.get(environment) ?? -1) + 1;

/** Records that name no run are deployments of their own. */
class Runs {
  readonly deployments: Reached[][] = [];
  private readonly byRun = new Map<string, RunOfRevision[]>();

  add(record: Reached, several: ReadonlySet<string>, place: Place): void {
    const { run } = record.event;
    if (!run || !several.has(run)) {
      this.deployments.push([record]);
      return;
    }
    const of = this.revisionOf(run, record.revision);
    const index = place(record, of);
    of.last.set(record.environment, index);
    if (index < of.deployments.length) {
      of.deployments[index].push(record);
    } else {
      const deployment = [record];
      of.deployments.push(deployment);
      this.deployments.push(deployment);
    }
  }

  private revisionOf(run: string, revision: string | undefined): RunOfRevision {
    let revisions = this.byRun.get(run);
    if (!revisions) {
      revisions = [];
      this.byRun.set(run, revisions);
    }
    let found = revisions.find(known => known.revision === revision);
    if (!found) {
      found = { revision, deployments: [], last: new Map() };
      revisions.push(found);
    }
    return found;
  }
}

/** The runs that brought more than one record. */
function runsOfSeveral(records: readonly Reached[]): Set<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { event } of records) {
    if (event.run) {
      const before = seen.size;
      if (seen.add(event.run).size === before) {
        several.add(event.run);
      }
    }
  }
  return several;
}

/**
 * What one run brought to the environments of a group, as one deployment. Takes
 * the records of one group of one service in order.
 *
 * @internal
 */
export function joinSuccesses(ordered: readonly Reached[]): Reached[][] {
  const several = runsOfSeveral(ordered);
  if (several.size === 0) {
    return ordered.map(record => [record]);
  }
  const running = new Map<string, Reached>();
  const place = placeOfSuccess(running);
  const runs = new Runs();
  for (const record of ordered) {
    runs.add(record, several, place);
    running.set(record.environment, record);
  }
  return runs.deployments;
}

/** @internal */
export function joinFailures(ordered: readonly Reached[]): Reached[][] {
  const several = runsOfSeveral(ordered);
  const runs = new Runs();
  ordered.forEach(record => runs.add(record, several, placeOfFailure));
  return runs.deployments;
}
