import { Assessment } from '../assessment/types';
import { FactValue } from '../evidence/types';
import { OrganisationResult } from '../organisation/types';
import { AnnotationWarning } from '../situation/types';
import { components, operations } from './generated/openapi';

type Schemas = components['schemas'];

/**
 * One service as lists show it.
 *
 * @public
 */
export type ServiceSummary = Schemas['ServiceSummary'];

/** @public */
export type ServicesPage = Schemas['ServicesPage'];

/**
 * What became of one source of evidence.
 *
 * @public
 */
export type SourceStatus = Schemas['SourceStatus'];

/**
 * Why a source could not be read, and since when.
 *
 * @public
 */
export type SourceProblem = Schemas['SourceProblem'];

/**
 * One service with its whole assessment.
 *
 * @public
 */
export interface ServiceDetail {
  service: ServiceSummary;
  repository?: { url: string; path?: string; commit?: string };
  sources: SourceStatus[];
  warnings: AnnotationWarning[];
  /** Absent until the service was assessed for the first time. */
  assessment?: Assessment;
}

/** @public */
export type RefreshAccepted = Schemas['RefreshAccepted'];

/**
 * The organisation on the ladder, over the services that the caller may read.
 *
 * @public
 */
export interface Overview extends Omit<Schemas['Overview'], 'organisation'> {
  organisation: OrganisationResult;
}

/**
 * Files to try before they are pushed, taken for the whole repository.
 *
 * @public
 */
export interface AnalyzeQuestion {
  files: Array<{ path: string; content: string }>;
  /** Folder of the service in a monorepo. */
  scope?: string;
  /** Supposed values by fact id, typed or as text as in an annotation. */
  facts?: Record<string, FactValue>;
  /** Entity ref of the service that the files are of. */
  service?: string;
}

/** @public */
export interface AnalyzeAnswer {
  /** The CI system that carries the delivery, e.g. `github-actions`. */
  ciSystem?: string;
  /** Files that could not be used, and why. */
  skipped: Array<{ file: string; line?: number; reason: string }>;
  assessment: Assessment;
}

/**
 * A question of the kind "which rung would be needed if".
 *
 * @public
 */
export interface NeededQuestion {
  /** Supposed values by fact id, typed or as text as in an annotation. */
  facts?: Record<string, FactValue>;
  /** Entity ref of a service to depart from. */
  service?: string;
}

/**
 * Filters and paging of the list of services.
 *
 * @public
 */
export type ListServicesQuery = NonNullable<
  operations['ListServices']['parameters']['query']
>;
