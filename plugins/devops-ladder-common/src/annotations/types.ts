import { FactValue } from '../evidence/types';
import { AnnotationWarning, NeededByOwner } from '../situation/types';

/**
 * What the owner says of one capability.
 *
 * @public
 */
export interface CapabilityStatement {
  capability: string;
  /** A note, a link or a reason. */
  note: string;
  annotation: string;
}

/**
 * What the annotations of an entity say.
 *
 * @public
 */
export interface ParsedAnnotations {
  facts: Record<string, FactValue>;
  attestations: CapabilityStatement[];
  notApplicable: CapabilityStatement[];
  neededRung?: NeededByOwner;
  /** Path in the repository, `/` separated, without slashes at the ends. */
  path?: string;
  ignore: boolean;
  warnings: AnnotationWarning[];
}
