import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Where a person looks a run up, below the page of the project. */
const PAGES = {
  pipelines: '/-/pipelines',
  deployments: '/-/environments',
  features: '/edit#js-shared-permissions',
} as const;

/** @internal */
export function pageOf(
  { url }: { url: string },
  page: keyof typeof PAGES,
): Place[] {
  return [{ url: `${url}${PAGES[page]}` }];
}
