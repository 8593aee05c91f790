import { stringifyEntityRef } from '@backstage/catalog-model';
import { audited } from '../audited';
import { Routes } from '../Routes';

const EVENT = 'dispute-mutate';

/** What people say is wrong. */
export function addDisputeRoutes({ router, httpAuth, auditor, apis }: Routes) {
  router.post('/services/:kind/:namespace/:name/disputes', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { capability, trap, expected } = req.body;
    const dispute = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'low',
        request: req,
        meta: {
          actionType: 'create',
          entityRef: stringifyEntityRef(req.params),
          ...(capability !== undefined && { capability }),
          ...(trap !== undefined && { trap }),
          expected,
        },
      },
      () => apis.disputes.dispute(req.params, req.body, { credentials }),
      ({ id }) => ({ disputeId: id }),
    );
    res.status(201).json(dispute);
  });

  router.get('/disputes', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.disputes.list(req.query ?? {}, { credentials }));
  });

  router.get('/disputes/:id/test-case', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.disputes.testCase(req.params.id, { credentials }));
  });

  router.post('/disputes/:id/resolve', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const dispute = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'medium',
        request: req,
        meta: {
          actionType: 'resolve',
          disputeId: id,
          verdict: req.body.verdict,
        },
      },
      () => apis.disputes.resolve(id, req.body, { credentials }),
      ({ entityRef }) => ({ entityRef }),
    );
    res.json(dispute);
  });
}
