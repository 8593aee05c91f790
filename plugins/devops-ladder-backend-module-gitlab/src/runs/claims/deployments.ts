import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Tiers } from '../../project/Tiers';
import { chosenEnvironments } from '../readDeployments';
import { DeploymentRecord, RunFacts } from '../RunFacts';
import { pageOf } from './runPages';

const MECHANISM = 'gitlab-deployments';
const OF_RECORDS = [
  'automated-deploy',
  'deploy-audit-trail',
  'environment-chain',
];
const DAY = 24 * 3_600_000;
/** Fewer deployments than this say nothing about what is usual. */
const ENOUGH = 3;

interface Said {
  capability: string;
  outcome: 'met' | 'partial';
  statement: string;
}

/** What the records of deployments show. @internal */
export function deployments(
  facts: RunFacts,
  options: { tiers: Tiers; ladder: Ladder; at: string },
): Claims {
  const places = pageOf(facts, 'deployments');
  const { environments, deployments: read } = facts;
  const problem = environments.problem ?? read.problem;
  if (problem) {
    return {
      evidence: OF_RECORDS.map(id =>
        unknownClaim(id, MECHANISM, problem, places),
      ),
      traps: [],
    };
  }
  const { tiers, ladder, at } = options;
  const names = chosenEnvironments(environments.value!, tiers).map(
    ({ name }) => name,
  );
  // What was read for another service in the project is not of this one.
  const records = read.value!.records.filter(({ environment }) =>
    names.includes(environment.name),
  );
  const oldest = Date.parse(at) - thresholdOf(ladder, 'delivery-window') * DAY;
  const production = records.filter(
    ({ environment, finishedAt }) =>
      tiers.isProduction(environment) && Date.parse(finishedAt) >= oldest,
  );
  const lower = records.filter(({ environment }) => tiers.isLower(environment));
  const said = [
    ...recorded(production),
    ...chain(production, lower, read.value!.cut),
  ];
  return said.length > 0
    ? {
        evidence: said.map(each => ({ mechanism: MECHANISM, places, ...each })),
        traps: [],
      }
    : noClaims;
}

const day = (time: string) => time.slice(0, 10);

function recorded(production: DeploymentRecord[]): Said[] {
  const [latest] = production;
  const byPipeline = production.find(({ isByPipeline }) => isByPipeline);
  return [
    ...(latest
      ? [
          {
            capability: 'deploy-audit-trail',
            outcome: 'met' as const,
            statement: `GitLab records who deployed which commit to ${
              latest.environment.name
            } and when, last on ${day(latest.finishedAt)}.`,
          },
        ]
      : []),
    ...(byPipeline
      ? [
          {
            capability: 'automated-deploy',
            outcome: 'met' as const,
            statement: `A pipeline deployed to ${
              byPipeline.environment.name
            } with success, last on ${day(byPipeline.finishedAt)}.`,
          },
        ]
      : []),
  ];
}

/** Whether what reached production had been on a lower environment before. */
function chain(
  production: DeploymentRecord[],
  lower: DeploymentRecord[],
  cut: string[],
): Said[] {
  const hadBeenBefore = ({ commit, startedAt }: DeploymentRecord) =>
    lower.some(
      each =>
        each.commit === commit &&
        Date.parse(each.finishedAt) <= Date.parse(startedAt),
    );
  const horizon = Math.max(
    0,
    ...cut
      .map(name =>
        Math.min(
          ...lower
            .filter(({ environment }) => environment.name === name)
            .map(({ finishedAt }) => Date.parse(finishedAt)),
        ),
      )
      .filter(Number.isFinite),
  );
  // Of the older ones the deployments before may be cut off.
  const judged = production.filter(
    each => hadBeenBefore(each) || Date.parse(each.startedAt) >= horizon,
  );
  if (lower.length === 0 || judged.length < ENOUGH) {
    return [];
  }
  const led = judged.filter(hadBeenBefore).length;
  const names = inWords(lower.map(({ environment }) => environment.name));
  return [
    {
      capability: 'environment-chain',
      outcome: led === judged.length ? 'met' : 'partial',
      statement: `${led === judged.length ? 'All' : led} of the last ${
        judged.length
      } deployments to production had succeeded on ${names} before.`,
    },
  ];
}
