import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Routes } from '../Routes';
import { sendAnswer } from '../sendAnswer';

/** Services, one by one and in lists. */
export function addServiceRoutes({ router, httpAuth, apis }: Routes) {
  router.get('/services', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(res, await apis.services.list(req.query ?? {}, { credentials }));
  });

  router.get('/services.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const parts = apis.services
      .csv(req.query ?? {}, { credentials })
      [Symbol.asyncIterator]();
    // What fails before the first part is still an error of its own.
    const first = await parts.next();
    res.set(
      'Content-Disposition',
      'attachment; filename="devops-ladder-services.csv"',
    );
    res.set('Cache-Control', 'private, no-store');
    res.set('X-Content-Type-Options', 'nosniff');
    res.type('text/csv; charset=utf-8');
    await pipeline(Readable.from(startingWith(first, parts)), res);
  });

  router.get('/services/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(res, await apis.services.get(req.params, { credentials }));
  });

  router.get('/services/:kind/:namespace/:name/evidence', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(
      res,
      await apis.services.evidenceOf(req.params, { credentials }),
    );
  });

  router.get('/services/:kind/:namespace/:name/memo', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const text = await apis.services.memo(req.params, { credentials });
    res.type('text/markdown').send(text);
  });
}

async function* startingWith(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  for (let part = first; !part.done; part = await rest.next()) {
    yield part.value;
  }
}
