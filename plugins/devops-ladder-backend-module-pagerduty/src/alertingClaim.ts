import {
  Claim,
  inWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { PagerdutyService } from './PagerdutyService';

interface Rule {
  when?: (service: PagerdutyService) => boolean;
  outcome: 'met' | 'partial';
  says: (service: PagerdutyService) => string;
}

const levelsInWords = ({ levels }: PagerdutyService) =>
  `level${levels.length > 1 ? 's' : ''} ${inWords(levels.map(String))}`;

/** The first that fits rules. The service is there, so that it is partial at least. */
const RULES: Rule[] = [
  {
    when: ({ status }) => status === 'disabled',
    outcome: 'partial',
    says: ({ name }) =>
      `The service ${name} is disabled in PagerDuty: its alerts reach nobody.`,
  },
  {
    when: ({ levels }) => levels.length === 0,
    outcome: 'partial',
    says: ({ name, policy }) =>
      `Nobody is on call for ${name} at present: no level of the escalation policy ${policy.name} has anybody.`,
  },
  {
    when: ({ status }) => status === 'maintenance',
    outcome: 'met',
    says: service =>
      `Somebody is on call for ${service.name} (${levelsInWords(service)} of ${
        service.policy.name
      }), which is in a maintenance window at present.`,
  },
  {
    outcome: 'met',
    says: service =>
      `Alerts of ${service.name} reach somebody who is on call (${levelsInWords(
        service,
      )} of the escalation policy ${service.policy.name}).`,
  },
];

/** Whether alerts reach somebody. Who it is, is not told. @internal */
export function alertingClaim(service: PagerdutyService): Claim {
  const rule = RULES.find(({ when }) => when?.(service) ?? true)!;
  return {
    capability: 'alerting',
    outcome: rule.outcome,
    mechanism: 'pagerduty',
    statement: rule.says(service),
    places: service.url ? [{ url: service.url }] : [],
  };
}
