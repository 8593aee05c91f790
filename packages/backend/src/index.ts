import { createBackend } from '@backstage/backend-defaults';
import { demoProvider } from './demo/demoProvider';
import { demoRepositories } from './demo/demoRepositories';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

// The repositories of the demo organisation; a real portal has `integrations:`.
backend.add(demoRepositories);

backend.add(import('@devops-ladder/backstage-plugin-devops-ladder-backend'));
backend.add(
  import('@devops-ladder/backstage-plugin-devops-ladder-backend-module-github'),
);
backend.add(
  import('@devops-ladder/backstage-plugin-devops-ladder-backend-module-argocd'),
);
backend.add(
  import('@devops-ladder/backstage-plugin-search-backend-module-devops-ladder'),
);
// The GitHub and the Argo CD of the demo organisation; a real portal has its own.
backend.add(demoProvider);

backend.start();
