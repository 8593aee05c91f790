import { CompoundEntityRef } from '@backstage/catalog-model';
import { Ladder } from '../ladder/types';
import { NeededAnswer } from '../whatif/types';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  ListServicesQuery,
  NeededQuestion,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
} from './types';

/**
 * The REST API of the backend plugin.
 *
 * Every call fails with a `ResponseError` whose `statusCode` tells a service
 * that does not exist for the caller (404) from one that may not be refreshed
 * (403).
 *
 * @public
 */
export interface DevopsLadderApi {
  getLadder(): Promise<Ladder>;
  listServices(query?: ListServicesQuery): Promise<ServicesPage>;
  getService(ref: CompoundEntityRef): Promise<ServiceDetail>;
  refreshService(ref: CompoundEntityRef): Promise<RefreshAccepted>;
  /** The one-page rung-selection memo in Markdown. */
  getMemo(ref: CompoundEntityRef): Promise<string>;
  /** Which rung would be needed if the situation were as supposed. */
  askNeeded(question: NeededQuestion): Promise<NeededAnswer>;
  /** What files would show of a service; nothing is stored. */
  analyze(question: AnalyzeQuestion): Promise<AnalyzeAnswer>;
  getOverview(): Promise<Overview>;
}
