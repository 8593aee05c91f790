import { Strength } from './types';

/**
 * Where evidence comes from, strongest first.
 *
 * @public
 */
export const strengths: Strength[] = [
  'api',
  'run',
  'file',
  'catalog',
  'declared',
];

const ranks: Record<Strength, number> = {
  api: 5,
  run: 4,
  file: 3,
  catalog: 2,
  declared: 1,
};

/**
 * How strong a source is; an inferred reading is one step weaker.
 *
 * @internal
 */
export function strengthRank(strength: Strength, inferred?: boolean): number {
  return inferred ? ranks[strength] - 1 : ranks[strength];
}

/** @internal */
export function strengthOfRank(rank: number): Strength {
  return strengths[Math.min(strengths.length - 1, strengths.length - rank)];
}
