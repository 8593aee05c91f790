import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { DevopsLadderClient } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { devopsLadderApiRef } from '../api';

/**
 * `api:devops-ladder`
 *
 * @internal
 */
export const devopsLadderApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: devopsLadderApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DevopsLadderClient({ discoveryApi, fetchApi }),
    }),
});
