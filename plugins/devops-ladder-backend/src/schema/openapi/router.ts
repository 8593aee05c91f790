import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  Ladder,
  ListServicesQuery,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { spec } from './generated/spec';

type EntityPath = { kind: string; namespace: string; name: string };

/** The endpoints of the OpenAPI document, in the shape of Backstage's generator. */
export type EndpointMap = {
  '#get|/ladder': { response: Ladder };
  '#get|/services': { query?: ListServicesQuery; response: ServicesPage };
  '#get|/services/{kind}/{namespace}/{name}': {
    path: EntityPath;
    response: ServiceDetail;
  };
  '#post|/services/{kind}/{namespace}/{name}/refresh': {
    path: EntityPath;
    response: RefreshAccepted;
  };
  '#get|/overview': { response: Overview };
};

/** A router that validates requests against the OpenAPI document, served at `/openapi.json`. */
export function createOpenApiRouter(
  options?: Parameters<
    typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
  >['1'],
) {
  return createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(
    spec as unknown as Parameters<
      typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
    >['0'],
    options,
  );
}
