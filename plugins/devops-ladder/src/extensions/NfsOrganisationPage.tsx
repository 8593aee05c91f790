import { Container } from '@backstage/ui';
import { OrganisationLadder } from '../components/OrganisationLadder';

/**
 * The organisation page below the header that the app renders.
 *
 * @internal
 */
export const NfsOrganisationPage = () => (
  <main>
    <Container>
      <OrganisationLadder />
    </Container>
  </main>
);
