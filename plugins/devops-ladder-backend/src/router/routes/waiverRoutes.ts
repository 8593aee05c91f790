import { ServiceWaiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { audited } from '../audited';
import { Routes } from '../Routes';

const EVENT = 'waiver-mutate';

/** Exceptions: asked for, approved, revoked. */
export function addWaiverRoutes({ router, httpAuth, auditor, apis }: Routes) {
  router.get('/waivers', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apis.waivers.list(req.query ?? {}, { credentials }));
  });

  router.post('/waivers', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, capability, reason, expiresAt } = req.body;
    const waiver = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'medium',
        request: req,
        meta: {
          actionType: 'request',
          entityRef,
          capability,
          reason,
          expiresAt,
        },
      },
      () => apis.waivers.request(req.body, { credentials }),
      ({ id }) => ({ waiverId: id }),
    );
    res.status(201).json(waiver);
  });

  router.post('/waivers/:id/approve', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const waiver = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'high',
        request: req,
        meta: { actionType: 'approve', waiverId: id },
      },
      () => apis.waivers.approve(id, { credentials }),
      whatOf,
    );
    res.json(waiver);
  });

  router.post('/waivers/:id/revoke', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const waiver = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'medium',
        request: req,
        meta: { actionType: 'revoke', waiverId: id },
      },
      () => apis.waivers.revoke(id, req.body, { credentials }),
      whatOf,
    );
    res.json(waiver);
  });
}

function whatOf(waiver: ServiceWaiver) {
  const { entityRef, capability, requestedBy, expiresAt } = waiver;
  return { entityRef, capability, requestedBy, expiresAt };
}
