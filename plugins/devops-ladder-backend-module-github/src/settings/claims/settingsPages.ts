import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RepositoryState } from '../SettingsFacts';

/** Where a person finds a setting, below the page of the repository. */
const PAGES = {
  rules: '/settings/rules',
  branches: '/settings/branches',
  environments: '/settings/environments',
  security: '/settings/security_analysis',
  codeScanning: '/security/code-scanning',
  attestations: '/attestations',
} as const;

/** @internal */
export function pageOf(
  { url }: Pick<RepositoryState, 'url'>,
  page: keyof typeof PAGES,
): Place[] {
  return [{ url: `${url}${PAGES[page]}` }];
}
