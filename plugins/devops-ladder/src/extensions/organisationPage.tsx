import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { RiStairsLine } from '@remixicon/react';
import { ORGANISATION_PAGES } from '../organisation/pages';
import { ORGANISATION_PATHS, rootRouteRef } from '../routes';

/**
 * `page:devops-ladder`, whose tabs are the sub-pages.
 *
 * @internal
 */
export const organisationPage = PageBlueprint.make({
  params: {
    path: '/devops-ladder',
    title: 'DevOps Ladder',
    icon: <RiStairsLine />,
    routeRef: rootRouteRef,
  },
});

/**
 * `sub-page:devops-ladder/overview` and so on, named as their paths are.
 *
 * @internal
 */
export const organisationSubPages = ORGANISATION_PAGES.map(
  ({ id, title, load }) =>
    SubPageBlueprint.make({
      name: ORGANISATION_PATHS[id],
      params: {
        path: ORGANISATION_PATHS[id],
        title,
        loader: async () => {
          const Page = await load();
          return (
            <main>
              <Container>
                <Page />
              </Container>
            </main>
          );
        },
      },
    }),
);
