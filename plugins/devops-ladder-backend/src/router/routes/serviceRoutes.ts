import { Routes } from '../Routes';

/** Services, one by one and in lists. */
export function addServiceRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/services', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.services.list(req.query ?? {}, { credentials }));
  });

  router.get('/services/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.services.get(req.params, { credentials }));
  });

  router.get('/services/:kind/:namespace/:name/memo', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const text = await apis.services.memo(req.params, { credentials });
    res.type('text/markdown').send(text);
  });
}
