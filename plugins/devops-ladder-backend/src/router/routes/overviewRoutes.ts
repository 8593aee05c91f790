import { Routes } from '../Routes';
import { sendAnswer } from '../sendAnswer';

/** The ladder itself, and the organisation on it. */
export function addOverviewRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/ladder', (_req, res) => {
    sendAnswer(res, apis.getLadder());
  });

  router.get('/overview', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(res, await apis.overview.get(req.query ?? {}, { credentials }));
  });

  router.get('/overview/groups', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(res, await apis.overview.groupNames({ credentials }));
  });

  router.get('/guesses', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(res, await apis.guesses.list(req.query ?? {}, { credentials }));
  });
}
