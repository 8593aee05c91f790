import { Threshold } from './types';

/** @internal */
export const thresholds: Threshold[] = [
  {
    id: 'fast-ci',
    value: 10,
    unit: 'minutes',
    means: 'The median successful CI run takes at most this long.',
    of: ['fast-ci'],
  },
  {
    id: 'slow-ci',
    value: 20,
    unit: 'minutes',
    means: 'A median CI run over this is a trap.',
    of: ['slow-ci'],
  },
  {
    id: 'deterministic-ci',
    value: 0.05,
    unit: 'share',
    means: 'Under this share of commits needed a re-run to go green.',
    of: ['deterministic-ci'],
  },
  {
    id: 'flaky-ci',
    value: 0.1,
    unit: 'share',
    means: 'More commits than this that needed a re-run are a trap.',
    of: ['flaky-ci'],
  },
  {
    id: 'ci-window',
    value: 30,
    unit: 'days',
    means: 'CI runs are looked at over this time.',
    of: ['fast-ci', 'deterministic-ci', 'slow-ci', 'flaky-ci'],
  },
  {
    id: 'delivery-window',
    value: 90,
    unit: 'days',
    means: 'Deployments and incidents are looked at over this time.',
    of: ['dora-measured'],
  },
  {
    id: 'rollback-window',
    value: 180,
    unit: 'days',
    means: 'A rollback on record is no older than this.',
    of: ['untested-rollback'],
  },
  {
    id: 'rubber-stamp',
    value: 1,
    unit: 'minutes',
    means: 'An approval within this time of being asked is a rubber stamp.',
    of: ['rubber-stamp-approval'],
  },
  {
    id: 'altitude-stampede',
    value: 0.5,
    unit: 'share',
    means:
      'A high rung of which this share is met stands above what is missing below.',
    of: ['altitude-stampede'],
  },
  {
    id: 'many-teams',
    value: 6,
    unit: 'teams',
    means: 'Up to this many teams no platform is asked for.',
    of: ['many-teams'],
  },
  {
    id: 'hand-built-share',
    value: 0.5,
    unit: 'share',
    means: 'From this share on pipelines count as mostly built by hand.',
    of: ['many-teams'],
  },
];
