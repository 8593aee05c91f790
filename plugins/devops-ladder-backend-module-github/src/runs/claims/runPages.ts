import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Where a person looks a run up, below the page of the repository. */
const PAGES = {
  runs: '/actions',
  deployments: '/deployments',
  changes: '/pulls?q=is%3Apr+is%3Amerged',
} as const;

/** @internal */
export function pageOf(
  { url }: { url: string },
  page: keyof typeof PAGES,
): Place[] {
  return [{ url: `${url}${PAGES[page]}` }];
}
