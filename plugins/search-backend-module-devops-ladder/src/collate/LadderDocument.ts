import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * The type of the documents, for filters and result items.
 *
 * @internal
 */
export const DOCUMENT_TYPE = 'devops-ladder';

/** An entry of the ladder as the search has it. @internal */
export interface LadderDocument extends IndexableDocument {
  kind: 'rung' | 'capability' | 'trap';
  /** Its id in the ladder; of a rung its number. */
  entry: string;
  /** The rung where it belongs; absent for a trap that touches no capability. */
  rung?: number;
}
