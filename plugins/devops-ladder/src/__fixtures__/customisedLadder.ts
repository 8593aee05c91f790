import {
  customiseLadder,
  defaultLadder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** The ladder with two entries changed and one change that cannot be used. */
export const customisedLadder = customiseLadder(defaultLadder, [
  {
    source: 'app-config',
    capabilities: {
      'unit-tests': { need: 'supporting', reason: 'Tests run elsewhere.' },
      'no-such-capability': { enabled: false },
    },
    traps: { 'slow-ci': { severity: 'high', reason: 'We wait too much.' } },
  },
]);
