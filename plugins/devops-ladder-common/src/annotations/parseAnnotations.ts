import { Ladder } from '../ladder/types';
import { annotationPrefix } from './names';
import { readNeededRung } from './neededRung';
import { readerOf } from './readers';
import { ParsedAnnotations } from './types';

/**
 * Reads the annotations of an entity. What cannot be used becomes a warning
 * that names the accepted values, and changes nothing else.
 *
 * @public
 */
export function parseAnnotations(
  annotations: Record<string, string> | undefined,
  ladder: Ladder,
): ParsedAnnotations {
  const result: ParsedAnnotations = {
    facts: {},
    attestations: [],
    notApplicable: [],
    ignore: false,
    warnings: [],
  };
  const own = Object.entries(annotations ?? {})
    .filter(([annotation]) => annotation.startsWith(annotationPrefix))
    .map(([annotation, value]): [string, string] => [annotation, `${value}`])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [annotation, value] of own) {
    const message = readerOf(ladder, annotation)?.(value, result);
    if (message) {
      result.warnings.push({ annotation, value, message });
    }
  }
  const { neededRung, warning } = readNeededRung(
    Object.fromEntries(own),
    ladder,
  );
  if (neededRung) {
    result.neededRung = neededRung;
  }
  if (warning) {
    result.warnings.push(warning);
  }
  return result;
}
