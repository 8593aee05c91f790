import { Assessment } from '../assessment/types';
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
export type Overview = Schemas['Overview'];

/**
 * Filters and paging of the list of services.
 *
 * @public
 */
export type ListServicesQuery = NonNullable<
  operations['ListServices']['parameters']['query']
>;
