import { FactDefinition } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * A field for one fact. Its value is text, as in an annotation.
 *
 * @internal
 */
export interface FieldProps {
  definition: FactDefinition;
  label: string;
  /** `undefined` where it is not stated. */
  value: string | undefined;
  /** What is taken where it is not stated. */
  description?: string;
  /** Why the value is not accepted. */
  problem?: string;
  onChange: (value: string | undefined) => void;
}

/** The choice that states nothing. @internal */
export const NOT_STATED = 'not-stated';
