import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** How the entries of DevOps Ladder come into the search. */
      devopsLadder?: {
        /** Where its organisation page is in the portal; default `/devops-ladder`. */
        path?: string;
        /** How often the index is made anew; default hourly. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
