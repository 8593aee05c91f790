import {
  Claim,
  Claims,
  inWords,
  noClaims,
  Problem,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { OwnEnvironment } from '../../project/ownEnvironments';
import { pageOf } from '../../project/pages';
import { Check } from '../checks';
import { SettingsFacts } from '../SettingsFacts';

const CAPABILITY = 'production-approval';
const MECHANISM = 'azure-environment-checks';
const TRAP = 'unprotected-production';

type Guarded = OwnEnvironment & { checks: Check[] };

const quoted = (environments: OwnEnvironment[]) =>
  inWords(environments.map(({ name }) => `"${name}"`));
const approvalsIn = ({ checks }: Guarded) =>
  checks.filter(({ kind }) => kind === 'approval');
const gatesIn = ({ checks }: Guarded) =>
  checks.filter(({ kind }) => kind === 'gate');

/**
 * Whether somebody must approve before what is deployed to the environments
 * that are production. Locks, hours and branches are no approval.
 *
 * @internal
 */
export function productionApproval(facts: SettingsFacts): Claims {
  const { webUrl, environments, checks } = facts;
  const production = (environments.value ?? [])
    .filter(({ tier }) => tier === 'production')
    .map(each => ({ ...each, checks: checks?.value?.get(`${each.id}`) ?? [] }));
  const places =
    production.length > 0
      ? production.map(({ id }) => pageOf(webUrl, 'environment', id))
      : [pageOf(webUrl, 'environments')];
  const problem = environments.problem ?? checks?.problem;
  if (problem) {
    return {
      evidence: [unknownClaim(CAPABILITY, MECHANISM, problem, places)],
      traps: [],
    };
  }
  if (production.length === 0) {
    return noClaims;
  }
  const reviewed = production.filter(each => approvalsIn(each).length > 0);
  const open = production.filter(each => approvalsIn(each).length === 0);
  const alone = reviewed.filter(each =>
    approvalsIn(each).every(
      ({ allowsSelf, approvals }) => allowsSelf === true && approvals === 1,
    ),
  );
  return {
    evidence: [
      {
        ...(reviewed.length > 0
          ? ofReviewed(reviewed, open)
          : ofOpen(facts, open)),
        places,
      },
    ],
    traps:
      alone.length > 0
        ? [
            {
              trap: TRAP,
              capabilities: [CAPABILITY],
              statement: `Whoever starts a deployment to ${quoted(
                alone,
              )} may approve it alone, where they are among the approvers.`,
              places,
            },
          ]
        : [],
  };
}

function claim(outcome: Claim['outcome'], statement: string): Claim {
  return {
    capability: CAPABILITY,
    outcome,
    mechanism: MECHANISM,
    statement,
    places: [],
  };
}

function ofReviewed(reviewed: Guarded[], open: Guarded[]): Claim {
  return open.length > 0
    ? claim(
        'partial',
        `Deployments to ${quoted(
          reviewed,
        )} wait for an approval, those to ${quoted(open)} do not.`,
      )
    : claim('met', `Deployments to ${quoted(reviewed)} wait for an approval.`);
}

function ofOpen(facts: SettingsFacts, open: Guarded[]): Claim {
  const problem = elsewhere(facts, open);
  if (problem) {
    return unknownClaim(CAPABILITY, MECHANISM, problem, []);
  }
  const others = inWords(
    open.flatMap(({ checks }) => checks.map(({ name }) => name)),
  );
  return claim(
    'not-met',
    `No approval is required before deployments to ${quoted(open)}${
      others ? `, only ${others}` : ''
    }.`,
  );
}

/** What may stand before production in another way. */
function elsewhere(
  { connections }: SettingsFacts,
  open: Guarded[],
): Problem | undefined {
  const gates = inWords(open.flatMap(gatesIn).map(({ name }) => name));
  if (gates) {
    return {
      reason: 'no-collector',
      message: `Deployments to ${quoted(
        open,
      )} wait for ${gates}; whether a person or a test decides there is not known.`,
      howToResolve: `Attest what ${gates} asks for before production.`,
    };
  }
  if (connections?.problem) {
    return connections.problem;
  }
  const names = inWords((connections?.value ?? []).map(name => `"${name}"`));
  return names
    ? {
        reason: 'no-collector',
        message: `Nothing before ${quoted(
          open,
        )} asks for an approval, but the service connection ${names} does; whether deployments use it is not shown.`,
        howToResolve: `Put the approval before the environment as well, or attest that deployments wait for that of ${names}.`,
      }
    : undefined;
}
