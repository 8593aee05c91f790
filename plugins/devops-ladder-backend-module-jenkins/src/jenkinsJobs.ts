import { thresholdOf } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  AnnotatedProjects,
  EnvironmentTiers,
  joinClaims,
  noClaims,
  productionEnvironments,
  ProjectSource,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { summariseCi } from './builds/summariseCi';
import { ciRuns, OF_BUILDS } from './claims/ciRuns';
import { deployments, FoundJob, OF_DEPLOYMENTS } from './claims/deployments';
import { claimsOf, MECHANISM } from './claims/Judged';
import { JenkinsConfig } from './config/readJenkinsConfig';
import { NamedJob } from './jobs/Job';
import {
  jenkinsAnnotations,
  JobReference,
  jobReferencesOf,
} from './jobs/jobReferences';
import { readJobs } from './jobs/readJobs';

const DAY = 24 * 3_600_000;

const placesOf = (found: FoundJob[]) =>
  [...new Set(found.map(({ value }) => value.url))].map(url => ({ url }));

/** Everything that is Jenkins' own; the rest is the same for other tools. @internal */
export function jenkinsJobs({
  tiers: known,
  ...config
}: JenkinsConfig): AnnotatedProjects<ProjectSource, NamedJob, JobReference> {
  return {
    ...config,
    id: 'jenkins',
    strength: 'run',
    capabilities: [...OF_BUILDS, ...OF_DEPLOYMENTS],
    tool: 'Jenkins',
    mechanism: MECHANISM,
    configuredIn: 'devopsLadder.jenkins.instances',
    rulesVersion: 1,
    named: jobReferencesOf,
    scope: entity => productionEnvironments({ entity }),
    concerns: ({ deploys }) => (deploys ? OF_DEPLOYMENTS : OF_BUILDS),
    refusals: [
      {
        statuses: [403, 404],
        of: 'project',
        reason: 'no-permission',
        says: 'does not show the job to the user',
        howToResolve: `Give the user Overall/Read, and Job/Read on the job and the folders that it is in, or correct ${jenkinsAnnotations.job} (for one that deploys ${jenkinsAnnotations.deployJobs}).`,
      },
    ],
    read: readJobs,
    claims: (found, { service, at, ladder }) => {
      const since = new Date(
        Date.parse(at) - thresholdOf(ladder, 'ci-window') * DAY,
      ).toISOString();
      const tiers = new EnvironmentTiers(
        known,
        productionEnvironments(service),
      );
      const deploying = found.filter(({ reference }) => reference.deploys);
      const building = found.filter(({ reference }) => !reference.deploys);
      const jobs = buildJobs(building, deploying);
      return joinClaims(
        building.length > 0
          ? claimsOf(
              placesOf(building),
              ciRuns(summariseCi(jobs, since), ladder),
            )
          : noClaims,
        claimsOf(
          placesOf(deploying),
          deployments([...building, ...deploying], { tiers, ladder, at }),
        ),
      );
    },
  };
}

/** A folder that is named as a whole may hold the jobs that deploy. */
function buildJobs(building: FoundJob[], deploying: FoundJob[]) {
  const deploys = new Set(
    deploying.flatMap(({ value }) => value.jobs.map(job => job.fullName)),
  );
  const jobs = new Map(
    building
      .flatMap(({ value }) => value.jobs)
      .filter(({ fullName }) => !deploys.has(fullName))
      .map(job => [job.fullName, job]),
  );
  return [...jobs.values()];
}
