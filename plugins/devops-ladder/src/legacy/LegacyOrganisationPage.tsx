import { Content, Header, Page } from '@backstage/core-components';
import { OrganisationLadder } from '../components/OrganisationLadder';

/**
 * The organisation page in the shell of the classic frontend system.
 *
 * @internal
 */
export const LegacyOrganisationPage = () => (
  <Page themeId="tool">
    <Header title="DevOps Ladder" />
    <Content>
      <OrganisationLadder />
    </Content>
  </Page>
);
