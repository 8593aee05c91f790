import type { Survey } from './Survey';

/**
 * Owners that are the organisation itself: that of the repository, and those
 * that the files name.
 *
 * @internal
 */
export function ownOwners(survey: Survey): Set<string> {
  const owners = new Set<string>(
    survey.owner ? [survey.owner.toLowerCase()] : [],
  );
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
