import { stringifyEntityRef } from '@backstage/catalog-model';
import { DeliveryOf } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { audited } from '../audited';
import { Routes } from '../Routes';
import { sendAnswer } from '../sendAnswer';
import { withRetryAfter } from '../withRetryAfter';

/** What happened on the way to production, and how services and teams fare. */
export function addDeliveryRoutes(routes: Routes) {
  const { router, httpAuth, apis } = routes;
  addIntake(routes);
  addRows(routes);
  addCorrections(routes);

  router.get('/services/:kind/:namespace/:name/delivery', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(
      res,
      await apis.delivery.ofService(req.params, req.query ?? {}, {
        credentials,
      }),
    );
  });

  router.get('/teams/:kind/:namespace/:name/delivery', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendAnswer(
      res,
      await apis.delivery.ofTeam(req.params, req.query ?? {}, { credentials }),
    );
  });

  router.get(
    '/services/:kind/:namespace/:name/delivery/days',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      sendAnswer(
        res,
        await apis.delivery.days(req.params, req.query ?? {}, { credentials }),
      );
    },
  );
}

function addIntake({ router, httpAuth, auditor, apis }: Routes) {
  router.post('/events', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const receipts = await withRetryAfter(res, () =>
      audited(
        auditor,
        { eventId: 'delivery-ingest', severityLevel: 'low', request: req },
        () =>
          apis.deliveryEvents.take(
            { headers: req.headersDistinct, body: req.body },
            { credentials },
          ),
        ({ results: _, ...counts }) => counts,
      ),
    );
    res.status(202).json(receipts);
  });
}

const ROWS_OF = ['services', 'teams'] as const satisfies DeliveryOf[];

function addRows({ router, httpAuth, apis }: Routes) {
  for (const owner of ROWS_OF) {
    const path = `/${owner}/:kind/:namespace/:name` as const;
    router.get(`${path}/deployments`, async (req, res) => {
      const caller = { credentials: await httpAuth.credentials(req) };
      const { params, query } = req;
      sendAnswer(
        res,
        await apis.delivery.deployments(owner, params, query ?? {}, caller),
      );
    });
    router.get(`${path}/failed-attempts`, async (req, res) => {
      const caller = { credentials: await httpAuth.credentials(req) };
      const { params, query } = req;
      sendAnswer(
        res,
        await apis.delivery.failedAttempts(owner, params, query ?? {}, caller),
      );
    });
    router.get(`${path}/changes`, async (req, res) => {
      const caller = { credentials: await httpAuth.credentials(req) };
      const { params, query } = req;
      sendAnswer(
        res,
        await apis.delivery.changes(owner, params, query ?? {}, caller),
      );
    });
    router.get(`${path}/incidents`, async (req, res) => {
      const caller = { credentials: await httpAuth.credentials(req) };
      const { params, query } = req;
      sendAnswer(
        res,
        await apis.delivery.incidents(owner, params, query ?? {}, caller),
      );
    });
  }
}

function addCorrections({ router, httpAuth, auditor, apis }: Routes) {
  const eventId = 'delivery-correct';

  router.put(
    '/services/:kind/:namespace/:name/incidents/:id/cause',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id, ...ref } = req.params;
      const cause = await audited(
        auditor,
        {
          eventId,
          severityLevel: 'medium',
          request: req,
          meta: {
            actionType: 'correct',
            entityRef: stringifyEntityRef(ref),
            incident: id,
            deployment: req.body.deployment,
          },
        },
        () => apis.delivery.correct(ref, id, req.body, { credentials }),
      );
      res.json(cause);
    },
  );

  router.delete(
    '/services/:kind/:namespace/:name/incidents/:id/cause',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id, ...ref } = req.params;
      await audited(
        auditor,
        {
          eventId,
          severityLevel: 'medium',
          request: req,
          meta: {
            actionType: 'undo',
            entityRef: stringifyEntityRef(ref),
            incident: id,
          },
        },
        () => apis.delivery.undo(ref, id, { credentials }),
      );
      res.status(204).send();
    },
  );
}
