import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** As many requests as anybody wants. */
export const unlimited: RequestBudget = {
  take: async () => true,
  report: async () => {},
};
