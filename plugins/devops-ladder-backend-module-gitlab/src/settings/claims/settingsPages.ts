import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Project } from '../../project/Project';

/** Where a person finds a setting, below the page of the project. */
const PAGES = {
  mergeChecks: '/-/settings/merge_requests',
  branches: '/-/settings/repository#js-protected-branches-settings',
  environments: '/-/environments',
  protections: '/-/settings/ci_cd#js-protected-environments-settings',
  security: '/-/security/configuration',
  policies: '/-/security/policies',
  registry: '/container_registry',
  registryRules: '/-/settings/packages_and_registries',
} as const;

/** @internal */
export function pagesOf(
  { url }: Pick<Project, 'url'>,
  ...pages: Array<keyof typeof PAGES>
): Place[] {
  return pages.map(page => ({ url: `${url}${PAGES[page]}` }));
}
