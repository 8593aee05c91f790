import { PlatformJudgement } from '../assessment/platformJudgement';
import { SituationFact } from '../situation/types';

/**
 * Whether a pipeline is the organisation's or the service's own. `none`: the
 * service has no pipeline.
 *
 * @public
 */
export type PipelineOrigin = 'shared' | 'hand-built' | 'none' | 'unknown';

/**
 * Whether a service uses what only a platform has.
 *
 * @public
 */
export type MachineryUse = 'in-use' | 'not-in-use' | 'unknown';

/**
 * What one service says of its organisation.
 *
 * @public
 */
export interface ServiceTraits {
  pipeline: PipelineOrigin;
  /** A template it was made from, ephemeral environments, self-service infrastructure. */
  machinery: MachineryUse;
}

/**
 * Services by what they say of the organisation. One that was not assessed
 * yet counts as unknown.
 *
 * @public
 */
export interface OrganisationCounts {
  services: number;
  /** Groups of type team that own at least one service. */
  teams: number;
  pipelines: Record<PipelineOrigin, number>;
  machinery: Record<MachineryUse, number>;
}

/**
 * The organisation as a whole: its facts with their origin, and whether it
 * has the platform that they call for.
 *
 * @public
 */
export interface OrganisationResult extends OrganisationCounts {
  facts: SituationFact[];
  platform: PlatformJudgement;
}
