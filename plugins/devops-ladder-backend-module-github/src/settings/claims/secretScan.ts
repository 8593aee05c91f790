import {
  Claim,
  Claims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { hidden } from '../../findings/Reading';
import { SecurityState, SettingsFacts } from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'secret-scan';
const MECHANISM = 'github-secret-scanning';

type Said = Pick<Claim, 'outcome' | 'statement'>;

/** What a state of the two settings proves; the first that fits holds. */
const STATES: Array<{ when: (state: SecurityState) => boolean; said: Said }> = [
  {
    when: ({ secretScanning, pushProtection }) =>
      pushProtection === true && secretScanning !== false,
    said: {
      outcome: 'met',
      statement: 'Push protection refuses pushes that hold known secrets.',
    },
  },
  {
    when: ({ secretScanning }) => secretScanning === true,
    said: {
      outcome: 'partial',
      statement:
        'Secret scanning finds secrets once they are pushed; push protection, which would stop them, is off.',
    },
  },
  {
    when: ({ secretScanning }) => secretScanning === false,
    said: {
      outcome: 'not-met',
      statement: 'Secret scanning is switched off for the repository.',
    },
  },
];

/** Whether GitHub looks for committed secrets. @internal */
export function secretScan({ repository, security }: SettingsFacts): Claims {
  const places = pageOf(repository, 'security');
  const said =
    security.value && STATES.find(({ when }) => when(security.value))?.said;
  const problem =
    security.problem ??
    hidden('The state of secret scanning is not shown.', 'administration');
  return {
    evidence: [
      said
        ? { capability: CAPABILITY, mechanism: MECHANISM, places, ...said }
        : unknownClaim(CAPABILITY, MECHANISM, problem, places),
    ],
    traps: [],
  };
}
