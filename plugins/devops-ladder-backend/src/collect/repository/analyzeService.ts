import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  Analysis,
  analyze,
  AnalyzePreparedInput,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import {
  Findings,
  Place,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { permalink } from './permalink';
import { preparedContent } from './preparedContent';
import { ReadFailure } from './readFailure';
import { RepositoryContent } from './readRepository';
import { deploymentOf, ServicePlan } from './ServicePlan';

/** What was read for one service. */
export interface ServiceContent {
  own: RepositoryContent;
  /** The deployment repository, or why it could not be read; absent where there is none. */
  deployment?: RepositoryContent | ReadFailure;
}

interface Notice {
  reason: UnknownReason;
  message: string;
}

/** What the files say of one service. */
export interface ServiceAnalysis {
  findings: Findings;
  ciSystem?: string;
  notice?: Notice;
}

/** Analyzes the files of one service, and links what was seen to where it is. */
export function analyzeService(
  plan: ServicePlan,
  content: ServiceContent,
  options: {
    integrations: ScmIntegrationRegistry;
    stamp: { collector: string; seenAt: string };
  },
): ServiceAnalysis {
  const analysis = analyze(inputOf(plan, content));
  const { integrations, stamp } = options;
  const finish = <T extends { places: Place[] }>(findings: T[]) =>
    findings.map(finding => ({
      ...finding,
      ...stamp,
      places: finding.places.map(place =>
        located(place, plan, content, integrations),
      ),
    }));
  return {
    findings: {
      evidence: finish(analysis.evidence),
      traps: finish(analysis.traps),
      facts: finish(analysis.facts),
    },
    ciSystem: analysis.ciSystem,
    notice: noticeOf(analysis, content),
  };
}

function inputOf(
  plan: ServicePlan,
  { own, deployment }: ServiceContent,
): AnalyzePreparedInput {
  const { pipelineFiles, productionEnvironments, deploymentPath } = plan;
  const place = deploymentOf(plan);
  return {
    // What only others in the repository asked for does not count there.
    repository: preparedContent(own, plan.repository.url),
    scope: plan.repository.path,
    pipelineFiles,
    productionEnvironments,
    deploymentPath,
    knowledge: plan.knowledge?.pack,
    deployment:
      deployment && 'files' in deployment
        ? {
            repository: preparedContent(deployment, place?.url ?? ''),
            scope: place?.path,
          }
        : deployment && { unreadable: deployment },
  };
}

/** A place with its commit and a link, in the repository that it was seen in. */
function located(
  place: Place,
  plan: ServicePlan,
  { own, deployment }: ServiceContent,
  integrations: ScmIntegrationRegistry,
): Place {
  const isElsewhere =
    place.repository === 'deployment' && deployment && 'files' in deployment;
  const commit = isElsewhere ? deployment.etag : own.etag;
  const root = (isElsewhere && deploymentOf(plan)?.url) || plan.repository.url;
  return {
    ...place,
    commit,
    ...(place.file && {
      url: permalink(integrations, root, {
        file: place.file,
        line: place.line,
        commit,
      }),
    }),
  };
}

/** What could not be used: the deployment repository, or pipeline files. */
function noticeOf(
  analysis: Analysis,
  { deployment }: ServiceContent,
): Notice | undefined {
  const notices = [
    deployment && 'reason' in deployment ? deployment : undefined,
    unusable(analysis),
  ].filter(notice => notice !== undefined);
  return notices.length
    ? {
        reason: notices[0].reason,
        message: notices.map(({ message }) => message).join(' '),
      }
    : undefined;
}

/** Pipeline files that are not there or are not what they claim to be. */
function unusable({ evidence, skipped }: Analysis): Notice | undefined {
  const misnamed = skipped.find(({ annotation }) => annotation);
  const matters = evidence.some(
    ({ unknown, mechanism }) =>
      unknown?.reason === 'unreadable' && mechanism !== 'deployment-repository',
  );
  const first = misnamed ?? (matters ? skipped[0] : undefined);
  if (!first) {
    return undefined;
  }
  const place = first.line ? `${first.file}:${first.line}` : first.file;
  const others = skipped.length > 1 ? ` (and ${skipped.length - 1} more)` : '';
  return {
    reason: 'unreadable',
    message: `${place} could not be used: ${first.reason}${others}.`,
  };
}
