import { Cohort, Placed } from '../Delivery';
import { RecoveryTime, RestoreTime } from '../report';
import { RowReference } from '../rows';
import { changeDeployments } from './changeFailRate';
import { summariseWithOpen } from './durations';
import { exclusionsOf } from './exclusions';

interface RowId {
  service: string;
  id: string;
}

/** A duration is null where its times contradict each other. */
function restored<TRow extends RowId>(
  placed: readonly Placed<TRow>[],
  type: RowReference['type'],
  durationOf: (row: TRow) => { seconds: number | null; open: boolean },
): RestoreTime {
  return {
    ...summariseWithOpen(placed.map(({ row }) => durationOf(row))),
    exclusions: exclusionsOf(placed, type, row =>
      durationOf(row).seconds === null ? 'negative' : undefined,
    ),
  };
}

/**
 * From the finish of a deployment that failed to the end of the last incident
 * it caused, else to the finish of the deployment that repaired it.
 *
 * @internal
 */
export function failedDeploymentRecoveryTime(cohort: Cohort): RecoveryTime {
  const changes = changeDeployments(cohort);
  return {
    ...restored(
      changes.filter(({ row }) => row.failure),
      'deployment',
      ({ failure }) => failure?.recovery ?? { seconds: null, open: false },
    ),
    provisional: changes.filter(({ row }) => row.provisional).length,
  };
}

/**
 * From the start to the end of every production incident, whatever caused it.
 *
 * @internal
 */
export function timeToRestoreAllIncidents({ incidents }: Cohort): RestoreTime {
  return restored(incidents, 'incident', row => row);
}
