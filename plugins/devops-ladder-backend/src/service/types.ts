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
import { CallerOptions } from './CallerAccess';

/** The services, one by one and in lists. */
export interface ServicesApi {
  list(query: ListServicesQuery, caller: CallerOptions): Promise<ServicesPage>;
  /** Throws `NotFoundError`. */
  get(ref: CompoundEntityRef, caller: CallerOptions): Promise<ServiceDetail>;
  /** In Markdown. Throws `NotFoundError`, also before the first assessment. */
  memo(ref: CompoundEntityRef, caller: CallerOptions): Promise<string>;
}

/** What is asked to be read again. */
export interface RefreshApi {
  /** Throws `NotFoundError`, and `NotAllowedError` without the permission. */
  request(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<RefreshAccepted>;
}

/** Questions of the kind "what if"; nothing is stored. */
export interface QuestionsApi {
  /**
   * Throws `InputError` for facts that cannot be used, and `NotFoundError` for
   * a service that there is not.
   */
  needed(
    question: NeededQuestion,
    caller: CallerOptions,
  ): Promise<NeededAnswer>;
  /** Throws as `needed` does. */
  analyze(
    question: AnalyzeQuestion,
    caller: CallerOptions,
  ): Promise<AnalyzeAnswer>;
}

/** The organisation, over the services that the caller may read. */
export interface OverviewApi {
  get(caller: CallerOptions): Promise<Overview>;
}

/** Everything that the REST API answers, by subject. */
export interface LadderApis {
  getLadder(): Ladder;
  services: ServicesApi;
  refresh: RefreshApi;
  questions: QuestionsApi;
  overview: OverviewApi;
}
