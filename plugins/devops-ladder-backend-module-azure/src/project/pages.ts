import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Where a person looks something up, below the page of the project. */
const PAGES = {
  policies: (repositoryId: string) =>
    `/_settings/repositories?_a=policiesMid&repo=${repositoryId}`,
  security: (repositoryId: string) =>
    `/_settings/repositories?_a=settings&repo=${repositoryId}`,
  environment: (id: string) => `/_environments/${id}?view=deployments`,
  environments: () => '/_environments',
  release: (id: string) => `/_release?definitionId=${id}`,
  pipeline: (id: string) => `/_build?definitionId=${id}`,
  pipelines: () => '/_build',
} as const;

/**
 * @param webUrl - of the page of the project
 * @param id - of what is shown
 * @internal
 */
export function pageOf(
  webUrl: string,
  page: keyof typeof PAGES,
  id: string | number = '',
): Place {
  return { url: `${webUrl}${PAGES[page](encodeURIComponent(id))}` };
}
