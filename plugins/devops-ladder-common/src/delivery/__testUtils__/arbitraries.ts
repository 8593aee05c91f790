import fc, { Arbitrary } from 'fast-check';
import {
  ChangeEvent,
  DeliveryEvent,
  DeploymentEvent,
  DeploymentState,
  IncidentEvent,
} from '../events';
import { SERVICE } from './scenario';

export const OTHER = 'component:default/cart';

/** Half hours of five weeks from 23 February 2026. */
export const HALF_HOURS = 5 * 7 * 48;
const START = Date.parse('2026-02-23T00:00:00Z');

export function timeOf(halfHour: number): string {
  return new Date(START + halfHour * 1_800_000)
    .toISOString()
    .replace('.000', '');
}

export function anyTime(): Arbitrary<string> {
  return fc.integer({ min: 0, max: HALF_HOURS - 1 }).map(timeOf);
}

function maybe<T>(value: Arbitrary<T>): Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

const anyService = fc.constantFrom(SERVICE, OTHER);
const anyChangeId = fc.integer({ min: 0, max: 12 }).map(n => `c${n}`);

function anyDeployment(): Arbitrary<DeploymentEvent> {
  return fc
    .record({
      id: fc.integer({ min: 0, max: 30 }).map(n => `d${n}`),
      service: anyService,
      environment: maybe(
        fc.constantFrom('production', 'Prod', 'prod-eu', 'staging', 'x'),
      ),
      sha: maybe(fc.integer({ min: 0, max: 8 }).map(n => `s${n}`)),
      artifact: maybe(fc.constantFrom('a1', 'a2')),
      run: maybe(fc.constantFrom('r1', 'r2', 'r3')),
      startedAt: maybe(anyTime()),
      statuses: fc.array(
        fc.record({
          state: fc.constantFrom<DeploymentState>(
            'success',
            'success',
            'failure',
            'in_progress',
            'inactive',
          ),
          at: anyTime(),
        }),
        { maxLength: 3 },
      ),
      changes: maybe(fc.uniqueArray(anyChangeId, { maxLength: 3 })),
      rolledBack: maybe(fc.constant(true)),
    })
    .map(event => ({ type: 'deployment' as const, ...event }));
}

function anyChange(): Arbitrary<ChangeEvent> {
  return fc
    .record({
      id: anyChangeId,
      service: maybe(anyService),
      firstCommitAuthoredAt: maybe(anyTime()),
      openedAt: maybe(anyTime()),
      firstReviewAt: maybe(anyTime()),
      approvedAt: maybe(anyTime()),
      mergedAt: maybe(anyTime()),
      labels: maybe(fc.constant<string[]>(['hotfix'])),
      title: maybe(fc.constantFrom('Add X', 'Revert "Add X"', 'Other')),
      reverts: maybe(anyChangeId),
      bot: maybe(fc.boolean()),
    })
    .map(event => ({ type: 'change' as const, ...event }));
}

function anyIncident(): Arbitrary<IncidentEvent> {
  return fc
    .record({
      id: fc.integer({ min: 0, max: 8 }).map(n => `i${n}`),
      service: anyService,
      environment: maybe(fc.constantFrom('production', 'staging')),
      startedAt: anyTime(),
      resolvedAt: maybe(anyTime()),
      reopenedAt: maybe(anyTime()),
      deployment: maybe(fc.constantFrom('d1', 'd2', 'd99')),
      sha: maybe(fc.constantFrom('s1', 's99')),
    })
    .map(event => ({ type: 'incident' as const, ...event }));
}

export function anyEvents(): Arbitrary<DeliveryEvent[]> {
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: anyDeployment() },
      { weight: 3, arbitrary: anyChange() },
      { weight: 2, arbitrary: anyIncident() },
    ),
    { maxLength: 60 },
  );
}
