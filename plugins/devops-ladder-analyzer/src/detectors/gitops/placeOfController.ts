import type { Controller } from '../controllers';
import { placeOf } from '../places';
import type { Survey } from '../Survey';

/**
 * The lines of a file that name a controller.
 *
 * @internal
 */
export function placeOfController(survey: Survey, { manifest }: Controller) {
  return placeOf(survey.repository, {
    file: manifest.file,
    line: manifest.line,
    endLine: manifest.line + 2,
  });
}
