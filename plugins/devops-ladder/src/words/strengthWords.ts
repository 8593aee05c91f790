import {
  Evidence,
  Strength,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

const NAMES: Record<Strength, string> = {
  api: "Provider's answer",
  run: 'Recorded run',
  file: 'File in the repository',
  catalog: 'Catalog',
  declared: "Owner's word",
};

/**
 * Where a piece of evidence comes from, and what weakens it.
 *
 * @internal
 */
export function sourceWords(
  evidence: Pick<Evidence, 'strength' | 'inferred' | 'inherited'>,
): string {
  return [
    NAMES[evidence.strength],
    evidence.inferred && 'inferred',
    evidence.inherited && 'inherited from the organisation',
  ]
    .filter(Boolean)
    .join(', ');
}
