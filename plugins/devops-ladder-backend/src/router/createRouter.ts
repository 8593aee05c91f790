import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { createOpenApiRouter } from '../schema/openapi/router';
import { LadderApis } from '../service';
import { parseEvents } from './parseEvents';
import { addDeliveryRoutes } from './routes/deliveryRoutes';
import { addDisputeRoutes } from './routes/disputeRoutes';
import { addGateRoutes } from './routes/gateRoutes';
import { addHistoryRoutes } from './routes/historyRoutes';
import { addOverviewRoutes } from './routes/overviewRoutes';
import { addQuestionRoutes } from './routes/questionRoutes';
import { addRefreshRoutes } from './routes/refreshRoutes';
import { addServiceRoutes } from './routes/serviceRoutes';
import { addStatusRoutes } from './routes/statusRoutes';
import { addWaiverRoutes } from './routes/waiverRoutes';

const ROUTES = [
  addOverviewRoutes,
  addServiceRoutes,
  addGateRoutes,
  addHistoryRoutes,
  addRefreshRoutes,
  addQuestionRoutes,
  addWaiverRoutes,
  addDisputeRoutes,
  addDeliveryRoutes,
  addStatusRoutes,
];

/** Translates between HTTP and the answers; everything else is theirs. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  apis: LadderApis;
  /** Checks answers against the OpenAPI document; for tests. */
  validateResponses?: boolean;
}): Router {
  const { httpAuth, auditor, apis } = options;
  const router = createOpenApiRouter(
    options.validateResponses
      ? { validatorOptions: { validateResponses: true } }
      : undefined,
  );
  ROUTES.forEach(add => add({ router, httpAuth, auditor, apis }));
  const all = Router();
  // Before what turns all that is wrong with a body into the same error.
  all.use('/events', parseEvents);
  all.use(router);
  return all;
}
