import { stringifyEntityRef } from '@backstage/catalog-model';
import { Response } from 'express';
import { TooManyRequestsError } from '../../service';
import { audited } from '../audited';
import { Routes } from '../Routes';

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

/** Says when to ask again along with a refusal. */
async function withRetryAfter<T>(
  res: Pick<Response, 'set'>,
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof TooManyRequestsError) {
      res.set('Retry-After', String(error.retryAfterSeconds));
    }
    throw error;
  }
}
