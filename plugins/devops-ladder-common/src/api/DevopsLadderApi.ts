import { CompoundEntityRef } from '@backstage/catalog-model';
import { Ladder } from '../ladder/types';
import {
  ListServicesQuery,
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
  getOverview(): Promise<Overview>;
}
