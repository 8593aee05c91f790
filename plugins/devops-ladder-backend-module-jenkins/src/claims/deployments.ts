import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  EnvironmentTiers,
  FoundProject,
  inWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Build } from '../builds/Build';
import { NamedJob } from '../jobs/Job';
import { DeployTarget, JobReference } from '../jobs/jobReferences';
import { Judged } from './Judged';

/** What records of deployments show. @internal */
export const OF_DEPLOYMENTS = [
  'automated-deploy',
  'deploy-audit-trail',
  'environment-chain',
] as const;

const DAY = 24 * 3_600_000;
/** Fewer deployments than this say nothing about what is usual. */
const ENOUGH = 3;
/** Jobs that start each other go no deeper. */
const DEEPEST = 5;

const idOf = (job: string, number: number) => `${job}#${number}`;

/** A build that deployed with success. */
interface Deployment {
  job: string;
  build: Build;
  environment: string;
  /** What it deployed is told by a revision, or by a parameter. */
  isOfVersion: boolean;
}

/** @internal */
export type FoundJob = FoundProject<NamedJob, JobReference>;

/** What the jobs that deploy show. @internal */
export function deployments(
  found: FoundJob[],
  options: { tiers: EnvironmentTiers; ladder: Ladder; at: string },
): Judged[] {
  const { tiers, ladder, at } = options;
  const oldest = Date.parse(at) - thresholdOf(ladder, 'delivery-window') * DAY;
  const all = found
    .flatMap(deploymentsOf)
    .sort((a, b) => b.build.startedAt - a.build.startedAt);
  const production = all.filter(
    ({ environment, build }) =>
      tiers.isProduction(environment) && build.startedAt >= oldest,
  );
  const lower = all.filter(({ environment }) => tiers.isLower(environment));
  return [...recorded(production), ...chain(production, lower, found)];
}

function deploymentsOf({ reference, value }: FoundJob): Deployment[] {
  const { deploys } = reference;
  return deploys
    ? value.jobs.flatMap(({ fullName, builds }) =>
        builds.flatMap(build => {
          const environment = environmentOf(deploys, fullName, build);
          return build.result === 'SUCCESS' && environment
            ? [
                {
                  job: fullName,
                  build,
                  environment,
                  isOfVersion: isOfVersion(deploys, build),
                },
              ]
            : [];
        }),
      )
    : [];
}

/** Undefined for a build of something else. */
function environmentOf(
  { environment, parameter, only }: DeployTarget,
  fullName: string,
  { parameters }: Build,
): string | undefined {
  const isOfService = Object.entries(only).every(
    ([name, value]) => parameters[name] === value,
  );
  const stated = parameter
    ? parameters[parameter]
    : environment ?? fullName.split('/').pop();
  return isOfService ? stated?.slice(0, 60) : undefined;
}

function isOfVersion(
  { parameter, only }: DeployTarget,
  { commit, parameters }: Build,
): boolean {
  return (
    commit !== undefined ||
    Object.keys(parameters).some(name => name !== parameter && !(name in only))
  );
}

function recorded([latest]: Deployment[]): Judged[] {
  if (!latest) {
    return [];
  }
  const { environment, build, isOfVersion: isNamed } = latest;
  const day = new Date(build.startedAt).toISOString().slice(0, 10);
  return [
    {
      said: {
        capability: 'automated-deploy',
        outcome: 'met',
        statement: `A job of Jenkins deployed to ${environment} with success, last on ${day}.`,
      },
    },
    {
      said: {
        capability: 'deploy-audit-trail',
        outcome: isNamed ? 'met' : 'partial',
        statement: isNamed
          ? `Jenkins records who deployed what to ${environment} and when, last on ${day}.`
          : `Jenkins records who deployed to ${environment} and when, last on ${day}, but neither a revision nor a parameter says what.`,
      },
    },
  ];
}

/** Whether what reached production was sent on by a job that had deployed to a lower environment. */
function chain(
  production: Deployment[],
  lower: Deployment[],
  found: FoundJob[],
): Judged[] {
  const builds = new Map(
    found.flatMap(({ value }) =>
      value.jobs.flatMap(job =>
        job.builds.map(build => [idOf(job.fullName, build.number), build]),
      ),
    ),
  );
  const lowerIds = new Set(
    lower.map(({ job, build }) => idOf(job, build.number)),
  );
  const isSentOn = (build: Build, depth = 0): boolean =>
    depth < DEEPEST &&
    build.upstream.some(({ job, number }) => {
      const id = idOf(job, number);
      const before = builds.get(id);
      return (
        lowerIds.has(id) ||
        (before !== undefined && isSentOn(before, depth + 1))
      );
    });
  const sentOn = production.filter(({ build }) => isSentOn(build)).length;
  if (sentOn === 0 || production.length < ENOUGH) {
    // What else may bring it there is not to be seen.
    return [];
  }
  const isAll = sentOn === production.length;
  const names = inWords(lower.map(({ environment }) => environment));
  return [
    {
      said: {
        capability: 'environment-chain',
        outcome: isAll ? 'met' : 'partial',
        statement: `${isAll ? 'All' : sentOn} of the last ${
          production.length
        } deployments to production were started by jobs that had deployed to ${names} with success.`,
      },
    },
  ];
}
