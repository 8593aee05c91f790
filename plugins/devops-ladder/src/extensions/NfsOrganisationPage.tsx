import { Container } from '@backstage/ui';
import { OrganisationPages } from '../components/OrganisationPages';

/**
 * The organisation page below the header that the app renders.
 *
 * @internal
 */
export const NfsOrganisationPage = () => (
  <main>
    <Container>
      <OrganisationPages />
    </Container>
  </main>
);
