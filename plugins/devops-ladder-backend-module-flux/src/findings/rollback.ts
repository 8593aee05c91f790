import { Claim } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { FLUX, Rule } from './Case';
import { Unseen } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { judge } from './judge';
import { isSuspended } from './states';

const rollsBack = ({ remediation }: Deployer) =>
  remediation?.rollsBack === true;

const remediated: Rule = {
  capability: 'rollback',
  mechanism: FLUX,
  cases: [
    {
      when: each => !rollsBack(each),
      outcome: 'partial',
      says: 'Flux leaves a failed upgrade of {names} as it is',
    },
    {
      when: isSuspended,
      outcome: 'partial',
      says: 'Flux is to roll a failed upgrade of {names} back, but is told to leave it alone (suspend: true)',
    },
    {
      when: ({ remediation }) => remediation?.waits === false,
      outcome: 'partial',
      says: 'Flux rolls a failed upgrade of {names} back, but does not wait to see whether it is healthy (disableWait)',
    },
    {
      outcome: 'met',
      says: 'Flux rolls an upgrade of {names} back by itself when it fails (upgrade.remediation)',
    },
  ],
};

/**
 * Of HelmReleases that roll back. Of others nothing is said: there are more
 * ways back than this one.
 *
 * @internal
 */
export function rollback(deployers: Deployer[], unseen: Unseen[]): Claim[] {
  const releases = deployers.filter(({ kind }) => kind === 'HelmRelease');
  return releases.some(rollsBack) ? [judge(remediated, releases, unseen)] : [];
}
