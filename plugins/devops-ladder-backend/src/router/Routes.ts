import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { LadderApis } from '../service';
import { createOpenApiRouter } from '../schema/openapi/router';

/** What a group of routes is added to, and what answers them. */
export interface Routes {
  router: ReturnType<typeof createOpenApiRouter>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  apis: LadderApis;
}
