import { LeadTimeStart } from '../definition';
import { Cohort } from '../Delivery';
import { ChangeLeadTime, DurationSummary } from '../report';
import { summarise } from './durations';
import { exclusionsOf } from './exclusions';

type LeadTime =
  | 'leadTimeSeconds'
  | 'fromFirstCommitSeconds'
  | 'fromMergeSeconds';

function secondsOf({ changes }: Cohort, key: LeadTime): number[] {
  const all: number[] = [];
  for (const { row } of changes) {
    const seconds = row[key];
    if (seconds !== null) {
      all.push(seconds);
    }
  }
  return all;
}

/** @internal */
export function leadTimeSeconds(cohort: Cohort): number[] {
  return secondsOf(cohort, 'leadTimeSeconds');
}

/**
 * One value for each change and service. A batch weighs by what is in it, not
 * as one deployment.
 *
 * @internal
 */
export function changeLeadTime(
  cohort: Cohort,
  start: LeadTimeStart,
): ChangeLeadTime {
  const fromFirstCommit = summarise(
    secondsOf(cohort, 'fromFirstCommitSeconds'),
  );
  const fromMerge = summarise(secondsOf(cohort, 'fromMergeSeconds'));
  const totals: Record<LeadTimeStart, () => DurationSummary> = {
    'first-commit': () => fromFirstCommit,
    opened: () => summarise(leadTimeSeconds(cohort)),
    merged: () => fromMerge,
  };
  return {
    ...totals[start](),
    start,
    fromFirstCommit,
    fromMerge,
    bots: cohort.changes.filter(
      ({ row }) => row.bot && row.leadTimeSeconds !== null,
    ).length,
    exclusions: exclusionsOf(cohort.changes, 'change', row => row.excluded),
  };
}
