import { Routes } from '../Routes';

/** The ladder itself, and the organisation on it. */
export function addOverviewRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/ladder', (_req, res) => {
    res.json(apis.getLadder());
  });

  router.get('/overview', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.overview.get({ credentials }));
  });
}
