import {
  Claim,
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { NamedEnvironment, Tiers } from '../../project/Tiers';
import { approvalsOf } from '../protections';
import { SettingsFacts } from '../SettingsFacts';
import { pagesOf } from './settingsPages';

const CAPABILITY = 'production-approval';
const MECHANISM = 'gitlab-protected-environment';
const TRAP = 'unprotected-production';

const quoted = (environments: NamedEnvironment[]) =>
  inWords(environments.map(({ name }) => `"${name}"`));

/**
 * Whether an approval stands before the environments that are production. That
 * only some may deploy is no approval.
 *
 * @internal
 */
export function productionApproval(facts: SettingsFacts, tiers: Tiers): Claims {
  const { project, environments, protections, groupProtections } = facts;
  const places = pagesOf(project, 'protections', 'environments');
  const production = (environments.value ?? []).filter(each =>
    tiers.isProduction(each),
  );
  const isReviewed = ({ name, tier }: NamedEnvironment) =>
    approvalsOf(protections?.value, name) > 0 ||
    // Groups protect by tier, which older versions do not show.
    approvalsOf(groupProtections?.value, tier ?? 'production') > 0;
  const open = production.filter(each => !isReviewed(each));
  const problem =
    environments.problem ??
    (production.length > 0 ? protections?.problem : undefined) ??
    (open.length > 0 ? groupProtections?.problem : undefined);
  if (problem) {
    return {
      evidence: [unknownClaim(CAPABILITY, MECHANISM, problem, places)],
      traps: [],
    };
  }
  if (production.length === 0) {
    return noClaims;
  }
  const reviewed = production.filter(isReviewed);
  return {
    evidence: [
      {
        capability: CAPABILITY,
        mechanism: MECHANISM,
        places,
        ...said(facts, reviewed, open),
      },
    ],
    traps:
      reviewed.length > 0 && project.allowsSelfApproval
        ? [
            {
              trap: TRAP,
              capabilities: [CAPABILITY],
              statement: `Whoever starts a deployment to ${quoted(
                reviewed,
              )} may approve it: the project allows self-approval.`,
              places,
            },
          ]
        : [],
  };
}

function said(
  { protections }: SettingsFacts,
  reviewed: NamedEnvironment[],
  open: NamedEnvironment[],
): Pick<Claim, 'outcome' | 'statement'> {
  if (open.length === 0) {
    return {
      outcome: 'met',
      statement: `Deployments to ${quoted(reviewed)} wait for an approval.`,
    };
  }
  if (reviewed.length > 0) {
    return {
      outcome: 'partial',
      statement: `Deployments to ${quoted(
        reviewed,
      )} wait for an approval, those to ${quoted(open)} do not.`,
    };
  }
  const deployers = (protections?.value ?? [])
    .filter(each => open.some(({ name }) => name === each.name))
    .flatMap(each => each.deployers);
  return {
    outcome: 'not-met',
    statement: `No approval is required before deployments to ${quoted(open)}${
      deployers.length > 0 ? `; ${inWords(deployers)} may deploy` : ''
    }.`,
  };
}
