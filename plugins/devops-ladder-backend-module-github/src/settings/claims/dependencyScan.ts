import {
  Claims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { hidden } from '../../findings/Reading';
import { SettingsFacts } from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'dependency-scan';
const MECHANISM = 'dependabot-alerts';

/** Whether Dependabot looks for vulnerable dependencies. It gates nothing. @internal */
export function dependencyScan(facts: SettingsFacts): Claims {
  const { repository, dependabotAlerts } = facts;
  const places = pageOf(repository, 'security');
  if (dependabotAlerts.value === true) {
    return {
      evidence: [
        {
          capability: CAPABILITY,
          outcome: 'partial',
          mechanism: MECHANISM,
          statement:
            'Dependabot alerts tell of vulnerable dependencies, but stop no change.',
          places,
        },
      ],
      traps: [],
    };
  }
  // To others than administrators a hidden setting looks switched off.
  const isKnown = dependabotAlerts.value === false && repository.seesSettings;
  return {
    evidence: [
      isKnown
        ? {
            capability: CAPABILITY,
            outcome: 'not-met',
            mechanism: MECHANISM,
            statement: 'Dependabot alerts are switched off for the repository.',
            places,
          }
        : unknownClaim(
            CAPABILITY,
            MECHANISM,
            dependabotAlerts.problem ??
              hidden(
                'Whether Dependabot alerts are on is shown to administrators only.',
                'administration',
              ),
            places,
          ),
    ],
    traps: [],
  };
}
