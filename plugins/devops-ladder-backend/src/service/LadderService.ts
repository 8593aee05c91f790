import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  Ladder,
  ListServicesQuery,
  NeededAnswer,
  NeededQuestion,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

export interface CallerOptions {
  credentials: BackstageCredentials;
}

/**
 * What the REST API answers. A service that the caller may not read in the
 * catalog does not exist for them: it is not found, not listed, not counted.
 */
export interface LadderService {
  getLadder(): Ladder;
  listServices(
    query: ListServicesQuery,
    options: CallerOptions,
  ): Promise<ServicesPage>;
  /** Throws `NotFoundError`. */
  getService(
    ref: CompoundEntityRef,
    options: CallerOptions,
  ): Promise<ServiceDetail>;
  /** Throws `NotFoundError`, and `NotAllowedError` without the permission. */
  refreshService(
    ref: CompoundEntityRef,
    options: CallerOptions,
  ): Promise<RefreshAccepted>;
  /** In Markdown. Throws `NotFoundError`, also before the first assessment. */
  getMemo(ref: CompoundEntityRef, options: CallerOptions): Promise<string>;
  /**
   * Throws `InputError` for facts that cannot be used, and `NotFoundError` for
   * a service that there is not.
   */
  askNeeded(
    question: NeededQuestion,
    options: CallerOptions,
  ): Promise<NeededAnswer>;
  /** Throws as `askNeeded` does. */
  analyze(
    question: AnalyzeQuestion,
    options: CallerOptions,
  ): Promise<AnalyzeAnswer>;
  getOverview(options: CallerOptions): Promise<Overview>;
}
