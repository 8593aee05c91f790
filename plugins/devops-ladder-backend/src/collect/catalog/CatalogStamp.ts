import { Evidence } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** What all findings about one entity have in common. */
export type CatalogStamp = Pick<
  Evidence,
  'strength' | 'collector' | 'seenAt' | 'places'
>;
