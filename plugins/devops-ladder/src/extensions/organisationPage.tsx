import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiStairsLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/**
 * `page:devops-ladder`
 *
 * @internal
 */
export const organisationPage = PageBlueprint.make({
  params: {
    path: '/devops-ladder',
    title: 'DevOps Ladder',
    icon: <RiStairsLine />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./NfsOrganisationPage').then(({ NfsOrganisationPage }) => (
        <NfsOrganisationPage />
      )),
  },
});
