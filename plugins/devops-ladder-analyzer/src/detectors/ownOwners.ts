import type { Survey } from './Survey';

/**
 * Owners that are the organisation itself, as far as the files name it.
 *
 * @internal
 */
export function ownOwners(survey: Survey): Set<string> {
  const owners = new Set<string>();
  for (const { content } of survey.repository.readFiles(path =>
    /(?:^|\/)(?:go\.mod|package\.json|catalog-info\.ya?ml)$/.test(path),
  )) {
    for (const [, owner] of content.matchAll(
      /(?:^module\s+github\.com\/|github\.com[/:]|project-slug:\s*["']?)([\w.-]+)\/[\w.-]+/gm,
    )) {
      owners.add(owner.toLowerCase());
    }
  }
  return owners;
}
