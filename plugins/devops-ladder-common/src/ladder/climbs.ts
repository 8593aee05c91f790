import { Climb } from './types';

/**
 * The climbs move semi-independently: rigour is the spine, runtime applies
 * only on Kubernetes, assurance layers on whichever delivery model runs, and
 * platform is driven by the number of teams.
 *
 * @internal
 */
export const climbs: Climb[] = [
  { id: 'rigour', name: 'Delivery rigour', rungs: [1, 2, 3] },
  {
    id: 'runtime',
    name: 'Runtime model',
    rungs: [4],
    appliesWhen: 'kubernetes',
  },
  { id: 'assurance', name: 'Security & measurement', rungs: [5] },
  { id: 'platform', name: 'Organisational scale', rungs: [6] },
];
