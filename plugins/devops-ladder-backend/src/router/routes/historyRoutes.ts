import { Routes } from '../Routes';

/** What changed, and how the organisation moved. */
export function addHistoryRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/services/:kind/:namespace/:name/history', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(
      await apis.history.history(req.params, req.query ?? {}, { credentials }),
    );
  });

  router.get('/overview/trend', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.history.trend(req.query ?? {}, { credentials }));
  });
}
