import { stringifyEntityRef } from '@backstage/catalog-model';
import { audited } from '../audited';
import { Routes } from '../Routes';
import { withRetryAfter } from '../withRetryAfter';

/** Requests to read services again. */
export function addRefreshRoutes({ router, httpAuth, auditor, apis }: Routes) {
  router.post('/services/:kind/:namespace/:name/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const accepted = await withRetryAfter(res, () =>
      audited(
        auditor,
        {
          eventId: 'assessment-refresh',
          severityLevel: 'low',
          request: req,
          meta: { entityRef: stringifyEntityRef(req.params) },
        },
        () => apis.refresh.request(req.params, { credentials }),
      ),
    );
    res.status(202).json(accepted);
  });
}
