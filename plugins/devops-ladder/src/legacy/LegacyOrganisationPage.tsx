import { Content, Header, Page } from '@backstage/core-components';
import { OrganisationPages } from '../organisation/OrganisationPages';

/**
 * The organisation page in the shell of the classic frontend system.
 *
 * @internal
 */
export const LegacyOrganisationPage = () => (
  <Page themeId="tool">
    <Header title="DevOps Ladder" />
    <Content>
      <OrganisationPages />
    </Content>
  </Page>
);
