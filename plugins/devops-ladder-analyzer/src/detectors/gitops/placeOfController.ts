import type { Controller } from '../controllers';
import { placeOfManifest } from '../places';

/**
 * The lines of a file that name a controller.
 *
 * @internal
 */
export function placeOfController({ manifest }: Controller) {
  return placeOfManifest(manifest, 3);
}
