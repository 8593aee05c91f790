import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Location } from '../pipeline/types';
import type { Repository } from '../repository';
import { snippet } from '../text/snippet';

const MAX_PLACES = 5;

/**
 * A location with the lines that stand there.
 *
 * @internal
 */
export function placeOf(repository: Repository, location: Location): Place {
  const { file, line } = location;
  const end = location.endLine ?? line;
  const quoted = snippet(repository.linesOf(file), line, end);
  return {
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
