import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';

/** @internal */
export interface LevelGroup {
  /** 0 for capabilities that the ladder at hand does not know. */
  level: number;
  results: CapabilityResult[];
}

/**
 * Capabilities by the rung where they belong, required before supporting.
 *
 * @internal
 */
export function groupByLevel(
  results: CapabilityResult[],
  names: LadderNames,
): LevelGroup[] {
  const groups = new Map<number, CapabilityResult[]>();
  for (const result of results) {
    const level = names.capability(result.capability)?.level ?? 0;
    groups.set(level, [...(groups.get(level) ?? []), result]);
  }
  const weight = ({ capability }: CapabilityResult) =>
    names.capability(capability)?.need === 'supporting' ? 1 : 0;
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([level, group]) => ({
      level,
      results: [...group].sort((a, b) => weight(a) - weight(b)),
    }));
}
