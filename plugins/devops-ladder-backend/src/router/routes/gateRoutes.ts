import { Routes } from '../Routes';
import { sendAnswer } from '../sendAnswer';

const BADGE_SECONDS = 300;

/** What pipelines and README files ask of one service. */
export function addGateRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/services/:kind/:namespace/:name/gate', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(
      res,
      await apis.gates.get(req.params, req.query ?? {}, { credentials }),
    );
  });

  // Configuration decides whether this is open to anybody.
  router.get('/services/:kind/:namespace/:name/badge.svg', async (req, res) => {
    const badge = await apis.badges.get(req.params);
    res.set('Cache-Control', `public, max-age=${BADGE_SECONDS}`);
    res.set('X-Content-Type-Options', 'nosniff');
    res.type('image/svg+xml').send(badge);
  });
}
