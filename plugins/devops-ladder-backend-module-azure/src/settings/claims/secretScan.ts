import {
  Claim,
  Claims,
  noClaims,
  Problem,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { pageOf } from '../../project/pages';
import { Enablement } from '../enablement';
import { SettingsFacts } from '../SettingsFacts';

const CAPABILITY = 'secret-scan';
const MECHANISM = 'azure-secret-protection';

/** What a state of the two settings proves; the first that fits holds. */
const STATES: Array<{
  when: (state: Enablement) => boolean;
  said: Pick<Claim, 'outcome' | 'statement'>;
}> = [
  {
    when: ({ secretProtection, blocksPushes }) =>
      secretProtection === true && blocksPushes === true,
    said: {
      outcome: 'met',
      statement:
        'Secret Protection refuses pushes to the repository that hold known secrets.',
    },
  },
  {
    when: ({ secretProtection, blocksPushes }) =>
      secretProtection === true && blocksPushes === false,
    said: {
      outcome: 'partial',
      statement:
        'Secret Protection finds secrets once they are pushed; the block on pushes, which would stop them, is off.',
    },
  },
  {
    when: ({ secretProtection }) => secretProtection === false,
    said: {
      outcome: 'not-met',
      statement: 'Secret Protection is switched off for the repository.',
    },
  },
];

const NOT_SHOWN: Problem = {
  reason: 'unreadable',
  message:
    'Azure DevOps does not show whether Secret Protection is on for the repository.',
};

/** Whether Azure DevOps looks for committed secrets. @internal */
export function secretScan(facts: SettingsFacts): Claims {
  const { security, repository, webUrl } = facts;
  if (!security || !repository) {
    return noClaims;
  }
  const { value: state, problem = NOT_SHOWN } = security;
  const said = state && STATES.find(({ when }) => when(state))?.said;
  const places = [pageOf(webUrl, 'security', repository.id)];
  return {
    evidence: [
      said
        ? { capability: CAPABILITY, mechanism: MECHANISM, places, ...said }
        : unknownClaim(CAPABILITY, MECHANISM, problem, places),
    ],
    traps: [],
  };
}
