import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { createOpenApiRouter } from '../schema/openapi/router';
import { LadderApis } from '../service';
import { addOverviewRoutes } from './routes/overviewRoutes';
import { addQuestionRoutes } from './routes/questionRoutes';
import { addRefreshRoutes } from './routes/refreshRoutes';
import { addServiceRoutes } from './routes/serviceRoutes';

const ROUTES = [
  addOverviewRoutes,
  addServiceRoutes,
  addRefreshRoutes,
  addQuestionRoutes,
];

/** Translates between HTTP and the answers; everything else is theirs. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  apis: LadderApis;
  /** Checks answers against the OpenAPI document; for tests. */
  validateResponses?: boolean;
}): Router {
  const { httpAuth, apis } = options;
  const router = createOpenApiRouter(
    options.validateResponses
      ? { validatorOptions: { validateResponses: true } }
      : undefined,
  );
  ROUTES.forEach(add => add({ router, httpAuth, apis }));
  return router;
}
