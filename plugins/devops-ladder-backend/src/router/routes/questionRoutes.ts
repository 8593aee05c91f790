import { Routes } from '../Routes';

/** Questions of the kind "what if". */
export function addQuestionRoutes({ router, httpAuth, apis }: Routes) {
  router.post('/needed', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.questions.needed(req.body, { credentials }));
  });

  router.post('/analyze', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.questions.analyze(req.body, { credentials }));
  });
}
