import {
  Claim,
  Claims,
  EnvironmentTiers,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { EnvironmentState, SettingsFacts } from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'production-approval';
const MECHANISM = 'github-environment';
const TRAP = 'unprotected-production';

const quoted = (environments: EnvironmentState[]) =>
  inWords(environments.map(({ name }) => `"${name}"`));

/**
 * Whether a reviewer stands before the environments that are production. A
 * wait timer or a branch policy is no review.
 *
 * @internal
 */
export function productionApproval(
  facts: SettingsFacts,
  tiers: EnvironmentTiers,
): Claims {
  const { repository, environments } = facts;
  const places = pageOf(repository, 'environments');
  if (environments.problem) {
    return {
      evidence: [
        unknownClaim(CAPABILITY, MECHANISM, environments.problem, places),
      ],
      traps: [],
    };
  }
  const production = environments.value.filter(({ name }) =>
    tiers.isProduction(name),
  );
  if (production.length === 0) {
    return noClaims;
  }
  const reviewed = production.filter(({ needsReview }) => needsReview);
  const open = production.filter(({ needsReview }) => !needsReview);
  const selfApproved = reviewed.filter(
    ({ preventsSelfReview }) => preventsSelfReview === false,
  );
  return {
    evidence: [
      ...(reviewed.length > 0 ? [ofReviewed(reviewed, open)] : []),
      ...(reviewed.length === 0 ? ofOpen(facts, open) : []),
    ].map(claim => ({ ...claim, places })),
    traps:
      selfApproved.length > 0
        ? [
            {
              trap: TRAP,
              capabilities: [CAPABILITY],
              statement: `Whoever starts a deployment to ${quoted(
                selfApproved,
              )} may approve it alone: self-review is not prevented.`,
              places,
            },
          ]
        : [],
  };
}

function ofReviewed(
  reviewed: EnvironmentState[],
  open: EnvironmentState[],
): Claim {
  return {
    capability: CAPABILITY,
    outcome: open.length > 0 ? 'partial' : 'met',
    mechanism: MECHANISM,
    statement:
      open.length > 0
        ? `Deployments to ${quoted(
            reviewed,
          )} wait for a required reviewer, those to ${quoted(open)} do not.`
        : `Deployments to ${quoted(reviewed)} wait for a required reviewer.`,
    places: [],
  };
}

function ofOpen(
  { customGates, repository }: SettingsFacts,
  open: EnvironmentState[],
): Claim[] {
  const gates = customGates?.value;
  if (!gates) {
    return customGates
      ? [
          unknownClaim(
            CAPABILITY,
            MECHANISM,
            customGates.problem,
            pageOf(repository, 'environments'),
          ),
        ]
      : [];
  }
  const apps = [...new Set(open.flatMap(({ name }) => gates[name] ?? []))];
  if (apps.length > 0) {
    return [
      unknownClaim(
        CAPABILITY,
        MECHANISM,
        {
          reason: 'no-collector',
          message: `The gate of ${inWords(
            apps,
          )} decides on deployments to ${quoted(
            open,
          )}; whether a person or a test does so there is not known.`,
          howToResolve: `Attest what ${inWords(
            apps,
          )} asks for before production.`,
        },
        [],
      ),
    ];
  }
  const waits = open.some(({ waitMinutes }) => waitMinutes > 0)
    ? ', only a timer'
    : '';
  return [
    {
      capability: CAPABILITY,
      outcome: 'not-met',
      mechanism: MECHANISM,
      statement: `No reviewer is required before deployments to ${quoted(
        open,
      )}${waits}.`,
      places: [],
    },
  ];
}
