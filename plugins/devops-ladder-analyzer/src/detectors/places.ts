import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Location } from '../pipeline/types';
import { PerTree } from '../repository';
import type { Repository } from '../repository';
import { snippet } from '../text/snippet';

const MAX_PLACES = 5;
/** Many findings stand on the same lines. */
const QUOTED = new PerTree<string | undefined>();

const origin = ({ isDeployment }: Repository): Pick<Place, 'repository'> =>
  isDeployment ? { repository: 'deployment' } : {};

/**
 * A location with the lines that stand there.
 *
 * @internal
 */
export function placeOf(repository: Repository, location: Location): Place {
  const { file, line } = location;
  const end = location.endLine ?? line;
  const quoted = QUOTED.of(repository, `${file}\n${line}\n${end}`, () =>
    snippet(repository.linesOf(file), line, end),
  );
  return {
    ...origin(repository),
    file,
    line,
    ...(end > line ? { endLine: end } : {}),
    ...(quoted === undefined ? {} : { snippet: quoted }),
  };
}

/** @internal */
export function placesOf(
  repository: Repository,
  locations: readonly Location[],
): Place[] {
  return locations.slice(0, MAX_PLACES).map(l => placeOf(repository, l));
}

/** Files as places, without a line. @internal */
export function filesAsPlaces(files: readonly string[]): Place[] {
  return files.slice(0, MAX_PLACES).map(file => ({ file }));
}

/**
 * A file that is known with its repository.
 *
 * @internal
 */
export interface SourceFile {
  repository: Repository;
  file: string;
}

/** Files of several repositories as places, without a line. @internal */
export function sourcesAsPlaces(files: readonly SourceFile[]): Place[] {
  return files
    .slice(0, MAX_PLACES)
    .map(({ repository, file }) => ({ ...origin(repository), file }));
}

/**
 * The first lines of a manifest.
 *
 * @internal
 */
export function placeOfManifest(
  { repository, file, line }: SourceFile & { line: number },
  lines = 1,
): Place {
  return placeOf(repository, { file, line, endLine: line + lines - 1 });
}
