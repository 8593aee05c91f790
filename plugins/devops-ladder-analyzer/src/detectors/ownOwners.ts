import { Shared } from '../repository';
import type { Repository } from '../repository';
import type { Survey } from './Survey';

const NAMED = new Shared<readonly string[]>();
const OWNERS = new WeakMap<Survey, ReadonlySet<string>>();

function namedIn(repository: Repository): readonly string[] {
  return repository
    .readFiles(path =>
      /(?:^|\/)(?:go\.mod|package\.json|catalog-info\.ya?ml)$/.test(path),
    )
    .flatMap(({ content }) =>
      [
        ...content.matchAll(
          /(?:^module\s+github\.com\/|github\.com[/:]|project-slug:\s*["']?)([\w.-]+)\/[\w.-]+/gm,
        ),
      ].map(([, owner]) => owner.toLowerCase()),
    );
}

/**
 * Owners that are the organisation itself: that of the repository, and those
 * that the files name.
 *
 * @internal
 */
export function ownOwners(survey: Survey): ReadonlySet<string> {
  const { owner, repository } = survey;
  const known =
    OWNERS.get(survey) ??
    new Set([
      ...(owner ? [owner.toLowerCase()] : []),
      ...NAMED.of(repository, '', namedIn),
    ]);
  OWNERS.set(survey, known);
  return known;
}
