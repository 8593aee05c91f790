import {
  Ladder,
  Place,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  inWords,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { DeploymentRecord } from '../../project/DeploymentRecord';
import { pageOf } from '../../project/pages';
import { RunFacts } from '../RunFacts';

const MECHANISM = 'azure-deployments';
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

type Deployment = DeploymentRecord & { environment: string; version?: string };

/** What the records of deployments show. @internal */
export function deployments(
  facts: RunFacts,
  options: { ladder: Ladder; at: string },
): Claims {
  const { environments, versions, webUrl } = facts;
  if (environments.problem) {
    const places = [pageOf(webUrl, 'environments')];
    return {
      evidence: OF_RECORDS.map(id =>
        unknownClaim(id, MECHANISM, environments.problem, places),
      ),
      traps: [],
    };
  }
  const inTier = (isProduction: boolean) =>
    environments.value
      .filter(({ tier }) => (tier === 'production') === isProduction)
      .flatMap(({ name: environment, records }) =>
        records.map(
          (record): Deployment => ({
            ...record,
            environment,
            version: versions.get(record.runId),
          }),
        ),
      )
      .filter(({ isSuccess }) => isSuccess)
      .sort((a, b) => b.finishedAt.localeCompare(a.finishedAt));
  const window = thresholdOf(options.ladder, 'delivery-window') * DAY;
  const oldest = Date.parse(options.at) - window;
  const production = inTier(true).filter(
    ({ finishedAt }) => Date.parse(finishedAt) >= oldest,
  );
  const places: Place[] = environments.value
    .filter(({ tier }) => tier === 'production')
    .map(({ id, isRelease }) =>
      pageOf(webUrl, isRelease ? 'release' : 'environment', id),
    );
  const said = [...recorded(production), ...chain(production, inTier(false))];
  return {
    evidence: said.map(each => ({ mechanism: MECHANISM, places, ...each })),
    traps: [],
  };
}

const day = (time: string) => time.slice(0, 10);

function recorded([latest]: Deployment[]): Said[] {
  return latest
    ? [
        {
          capability: 'deploy-audit-trail',
          outcome: 'met',
          statement: `Azure DevOps records which run was deployed to ${
            latest.environment
          } and when, last ${latest.runName} on ${day(latest.finishedAt)}.`,
        },
        {
          capability: 'automated-deploy',
          outcome: 'met',
          statement: `A pipeline deployed to ${
            latest.environment
          } with success, last on ${day(latest.finishedAt)}.`,
        },
      ]
    : [];
}

/** Whether what reached production had been on a lower environment before. */
function chain(production: Deployment[], lower: Deployment[]): Said[] {
  const hadBeenBefore = ({ runId, version, startedAt }: Deployment) =>
    lower.some(
      each =>
        (each.runId === runId || (version && each.version === version)) &&
        Date.parse(each.finishedAt) <= Date.parse(startedAt),
    );
  const horizon = Math.min(
    ...lower.map(({ finishedAt }) => Date.parse(finishedAt)),
  );
  // Of the older ones the deployments before may be cut off, and of another
  // run that is not listed it is not known which commit it brought.
  const judged = production.filter(
    each =>
      hadBeenBefore(each) ||
      (Date.parse(each.startedAt) >= horizon && each.version),
  );
  if (lower.length === 0 || judged.length < ENOUGH) {
    return [];
  }
  const led = judged.filter(hadBeenBefore).length;
  const names = inWords(lower.map(({ environment }) => environment));
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
