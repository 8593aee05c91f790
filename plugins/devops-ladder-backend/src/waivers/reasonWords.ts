import { ServiceWaiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** The closed list of reasons, in words. */
export const reasonWords: Record<ServiceWaiver['reason'], string> = {
  'risk-accepted': 'The risk is accepted',
  'compensating-control': 'Something else makes up for it',
  'planned-work': 'The work is planned',
  'not-our-responsibility': 'Somebody else is responsible',
  'vendor-limitation': 'The vendor does not allow for it',
};
