import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ProjectReference } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export const jenkinsAnnotations = {
  /** Of the Jenkins plugin of Backstage, with its former name. */
  job: 'jenkins.io/job-full-name',
  formerJob: 'jenkins.io/github-folder',
  /** Jobs that deploy: `[environment=][instance:]folder/job[?PARAMETER[&NAME=value]]`. */
  deployJobs: 'devops-ladder.io/jenkins-deploy-jobs',
} as const;

/** A job that an entity names; its key is the path below `/job/`. @internal */
export interface JobReference extends ProjectReference {
  /** How a job that deploys says where to. */
  deploys?: DeployTarget;
}

/** @internal */
export interface DeployTarget {
  /** The environment, if the annotation says so. */
  environment?: string;
  /** The parameter of a build whose value is the environment. */
  parameter?: string;
  /** Builds with other values are not of this service. */
  only: Record<string, string>;
}

/** @internal */
export function jobReferencesOf({
  metadata,
}: ServiceTarget['entity']): JobReference[] {
  const itemsOf = (annotation: string) =>
    (metadata.annotations?.[annotation] ?? '')
      .split(',')
      .map(item => item.trim())
      .filter(Boolean);
  const { job, formerJob, deployJobs } = jenkinsAnnotations;
  const builds = itemsOf(job);
  return [
    ...(builds.length > 0 ? builds : itemsOf(formerJob)).map(item =>
      referenceOf(item, job),
    ),
    ...itemsOf(deployJobs).map(deployReferenceOf),
  ];
}

/** `folder/job` or `instance:folder/job`. */
function referenceOf(item: string, annotation: string): JobReference {
  const [, source, name] = /^(?:([^:/]*):)?(.*)$/s.exec(item)!;
  const segments = name.split('/').filter(Boolean).map(decoded);
  const isPath = segments.every(each => !/^\.{0,2}$/.test(each));
  return {
    ...(source && { source }),
    key: segments.map(encodeURIComponent).join('/job/'),
    ...((segments.length === 0 || !isPath) && {
      problem: {
        reason: 'unreadable' as const,
        message: `A value of ${annotation} is not the full name of a job.`,
        howToResolve: 'Write it as `folder/job` or `instance:folder/job`.',
      },
    }),
  };
}

function deployReferenceOf(item: string): JobReference {
  const [head, query = ''] = item.split(/\?(.*)/s);
  const [, environment, job] = /^(?:([^=]*)=)?(.*)$/s.exec(head)!;
  const parts = query.split('&').map(part => part.split(/=(.*)/s));
  const parameter = parts.find(([, value]) => value === undefined)?.[0];
  return {
    ...referenceOf(job, jenkinsAnnotations.deployJobs),
    deploys: {
      ...(environment?.trim() && { environment: environment.trim() }),
      ...(parameter && { parameter }),
      only: Object.fromEntries(
        parts.flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ),
    },
  };
}

/** As the plugin takes it; the name of a branch has an escaped slash of its own. */
function decoded(segment: string): string {
  try {
    const text = decodeURIComponent(segment);
    return text.includes('/') ? segment : text;
  } catch {
    return segment;
  }
}
