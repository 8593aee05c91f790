import { Routes } from '../Routes';

/** Requests to read services again. */
export function addRefreshRoutes({ router, httpAuth, apis }: Routes) {
  router.post('/services/:kind/:namespace/:name/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const accepted = await apis.refresh.request(req.params, { credentials });
    res.status(202).json(accepted);
  });
}
