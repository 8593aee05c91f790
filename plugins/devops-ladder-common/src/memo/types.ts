import {
  Assessment,
  OrganisationNumbers,
  PlatformJudgement,
} from '../assessment';
import { Ladder } from '../ladder/types';

/** @public */
export interface MemoInput {
  service: {
    name: string;
    /** Entity reference, e.g. `component:default/shop`. */
    ref?: string;
  };
  /** The ladder that the assessment was made with. */
  ladder: Ladder;
  assessment: Assessment;
  /** ISO 8601 time of the assessment. */
  at: string;
  /** Where absent, what the situation says of the organisation. */
  organisation?: OrganisationNumbers & { serviceCount?: number };
  /** Where absent, it follows from the numbers. */
  platform?: PlatformJudgement;
}
