import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  EnvironmentTiers,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { DeploymentRecord, Deployments, RunFacts } from '../RunFacts';
import { median } from '../summariseRuns';
import { pageOf } from './runPages';

const MECHANISM = 'github-deployments';
const OF_RECORDS = [
  'automated-deploy',
  'deploy-audit-trail',
  'environment-chain',
];
const DAY = 24 * 3_600_000;
/** Fewer deployments or approvals than this say nothing about what is usual. */
const ENOUGH = 3;

/** What the records of deployments show. @internal */
export function deployments(
  facts: RunFacts,
  options: { tiers: EnvironmentTiers; ladder: Ladder; at: string },
): Claims {
  const places = pageOf(facts, 'deployments');
  const { deployments: read } = facts;
  if (read.problem) {
    return {
      evidence: OF_RECORDS.map(id =>
        unknownClaim(id, MECHANISM, read.problem, places),
      ),
      traps: [],
    };
  }
  const { tiers, ladder, at } = options;
  const oldest = Date.parse(at) - thresholdOf(ladder, 'delivery-window') * DAY;
  const production = read.value.records.filter(
    ({ environment, createdAt }) =>
      tiers.isProduction(environment) && Date.parse(createdAt) >= oldest,
  );
  const evidence = [
    ...auditTrail(production),
    ...automatedDeploy(production),
    ...chain(read.value, production, tiers),
  ];
  return {
    evidence: evidence.map(each => ({ mechanism: MECHANISM, places, ...each })),
    traps: rubberStamps(facts, ladder).traps,
  };
}

interface Said {
  capability: string;
  outcome: 'met' | 'partial';
  statement: string;
}

const day = (time: string) => time.slice(0, 10);

function auditTrail(production: DeploymentRecord[]): Said[] {
  const [latest] = production;
  return latest
    ? [
        {
          capability: 'deploy-audit-trail',
          outcome: 'met',
          statement: `GitHub records who deployed which commit to ${
            latest.environment
          } and when, last on ${day(latest.createdAt)}.`,
        },
      ]
    : [];
}

function automatedDeploy(production: DeploymentRecord[]): Said[] {
  const latest = production.find(
    ({ succeededAt, isByProgram }) => succeededAt && isByProgram,
  );
  return latest
    ? [
        {
          capability: 'automated-deploy',
          outcome: 'met',
          statement: `A pipeline deployed to ${
            latest.environment
          } with success, last on ${day(latest.succeededAt!)}.`,
        },
      ]
    : [];
}

/** Whether what reached production had been on a lower environment before. */
function chain(
  { records, isCut }: Deployments,
  production: DeploymentRecord[],
  tiers: EnvironmentTiers,
): Said[] {
  const lower = records.filter(({ environment }) => tiers.isLower(environment));
  const before = ({ commit, createdAt }: DeploymentRecord) =>
    lower.find(
      each =>
        each.commit === commit &&
        each.succeededAt !== undefined &&
        Date.parse(each.succeededAt) <= Date.parse(createdAt),
    );
  // Of the older ones the deployments before may be cut off.
  const whole = isCut
    ? records.slice(0, Math.ceil(records.length / 2))
    : records;
  const judged = production.filter(
    each =>
      each.succeededAt !== undefined && (before(each) || whole.includes(each)),
  );
  if (lower.length === 0 || judged.length < ENOUGH) {
    return [];
  }
  const led = judged.filter(before);
  const names = inWords(lower.map(({ environment }) => environment));
  return [
    {
      capability: 'environment-chain',
      outcome: led.length === judged.length ? 'met' : 'partial',
      statement:
        led.length === judged.length
          ? `All of the last ${judged.length} deployments to production had succeeded on ${names} before.`
          : `${led.length} of the last ${judged.length} deployments to production had succeeded on ${names} before.`,
    },
  ];
}

/** Approvals that nobody but the author gave, or nobody had time to think of. */
function rubberStamps(facts: RunFacts, ladder: Ladder): Claims {
  const approvals = facts.approvals.value ?? [];
  if (approvals.length < ENOUGH) {
    return noClaims;
  }
  const limit = thresholdOf(ladder, 'rubber-stamp') * 60_000;
  const own = approvals.filter(({ isOwn }) => isOwn).length;
  const waits = approvals.flatMap(({ waitedMs }) => waitedMs ?? []);
  const isOwnWord = own > approvals.length / 2;
  const isInstant = waits.length >= ENOUGH && median(waits) < limit;
  if (!isOwnWord && !isInstant) {
    return noClaims;
  }
  return {
    evidence: [],
    traps: [
      {
        trap: 'rubber-stamp-approval',
        capabilities: ['production-approval'],
        statement: isOwnWord
          ? `${own} of the last ${approvals.length} approvals for production were given by the author, by whoever started the deployment, or by a program.`
          : `The last ${
              approvals.length
            } approvals for production came ${Math.round(
              median(waits) / 1000,
            )} seconds after they were asked for, at the median.`,
        places: pageOf(facts, 'deployments'),
      },
    ],
  };
}
