import { Routes } from '../Routes';

/** For those who operate the plugin. */
export function addStatusRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/status', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.status.get({ credentials }));
  });
}
