import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { createOpenApiRouter } from '../schema/openapi/router';
import { LadderService } from '../service';

/** Translates between HTTP and the service; everything else is the service's. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  service: LadderService;
  /** Checks answers against the OpenAPI document; for tests. */
  validateResponses?: boolean;
}): Router {
  const { httpAuth, service } = options;
  const router = createOpenApiRouter(
    options.validateResponses
      ? { validatorOptions: { validateResponses: true } }
      : undefined,
  );

  router.get('/ladder', (_req, res) => {
    res.json(service.getLadder());
  });

  router.get('/services', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.listServices(req.query ?? {}, { credentials }));
  });

  router.get('/services/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.getService(req.params, { credentials }));
  });

  router.post('/services/:kind/:namespace/:name/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const accepted = await service.refreshService(req.params, { credentials });
    res.status(202).json(accepted);
  });

  router.get('/services/:kind/:namespace/:name/memo', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const text = await service.getMemo(req.params, { credentials });
    res.type('text/markdown').send(text);
  });

  router.post('/needed', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.askNeeded(req.body, { credentials }));
  });

  router.post('/analyze', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.analyze(req.body, { credentials }));
  });

  router.get('/overview', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.getOverview({ credentials }));
  });

  return router;
}
