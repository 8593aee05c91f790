import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
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
import { json } from 'express';
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
  '#get|/services/{kind}/{namespace}/{name}/memo': {
    path: EntityPath;
    response: string;
  };
  '#post|/needed': { body: NeededQuestion; response: NeededAnswer };
  '#post|/analyze': { body: AnalyzeQuestion; response: AnalyzeAnswer };
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
    // Pasted files are larger than what Express takes by itself.
    { middleware: [json({ limit: '2mb' })], ...options },
  );
}
