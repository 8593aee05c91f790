import { Cohort, PlacedDeployment } from '../Delivery';
import { ChangeFailRate } from '../report';
import { exclusionsOf, failedAttemptsOf } from './exclusions';
import { rateOf } from './rates';

/** @internal */
export function changeDeployments({ deployments }: Cohort): PlacedDeployment[] {
  return deployments.filter(({ row }) => row.kind === 'change');
}

/**
 * Counts deployments that failed, not incidents, of the deployments that
 * shipped a change.
 *
 * @internal
 */
export function changeFailRate(cohort: Cohort): ChangeFailRate {
  const changes = changeDeployments(cohort);
  return {
    ...rateOf(changes.filter(({ row }) => row.failure).length, changes.length),
    provisional: changes.filter(({ row }) => row.provisional).length,
    unattributedIncidents: cohort.incidents.filter(
      ({ row }) => row.unattributed,
    ).length,
    exclusions: [
      ...exclusionsOf(cohort.deployments, 'deployment', ({ kind }) =>
        kind === 'change' ? undefined : kind,
      ),
      ...failedAttemptsOf(cohort.attempts),
      ...exclusionsOf(
        cohort.incidents,
        'incident',
        ({ unattributed }) => unattributed,
      ),
    ],
  };
}
