import { Deployer } from '../objects/Deployer';
import { FLUX, Rule, SEE_CONDITIONS } from './Case';
import { isSuspended, shortRevision } from './states';

function status({ ready, applied, attempted }: Deployer): string | undefined {
  const state = ready?.status === 'True' ? 'Ready' : 'not Ready';
  const isBehind =
    ready?.status !== 'True' && applied && attempted && applied !== attempted;
  return [
    ready?.status === 'Unknown' ? 'in progress' : state,
    ready?.status === 'False' ? ready.reason : undefined,
    isBehind
      ? `${shortRevision(applied)} is applied, ${shortRevision(
          attempted,
        )} was tried`
      : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}

/** @internal */
export const reconciliationStatus: Rule = {
  capability: 'reconciliation-status',
  mechanism: FLUX,
  cases: [
    {
      when: isSuspended,
      outcome: 'partial',
      says: 'Flux shows a status of {names} that it does not keep up (suspend: true)',
    },
    {
      when: ({ ready }) => ready === undefined,
      outcome: 'unknown',
      says: 'Flux shows no status of {names}',
      unknown: SEE_CONDITIONS,
    },
    {
      outcome: 'met',
      says: 'Flux shows the status of {names}',
      detail: status,
    },
  ],
};
