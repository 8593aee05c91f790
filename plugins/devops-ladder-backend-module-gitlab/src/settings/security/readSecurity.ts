import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabSession } from '../../client/GitlabSession';
import { reading } from '../../findings/Reading';
import { Project } from '../../project/Project';
import { enforcedScans, gatesOf, PolicyAnswer } from './readPolicies';
import { Scanner, SecurityFacts } from './SecurityFacts';

const QUERY = `query ($path: ID!) {
  project(fullPath: $path) {
    securityScanners { pipelineRun }
    scanExecutionPolicies(relationship: INHERITED) { nodes { name enabled yaml } }
    approvalPolicies(relationship: INHERITED) { nodes { name enabled yaml } }
  }
}`;

interface Policies {
  nodes?: Array<PolicyAnswer | null> | null;
}

interface Answer {
  project?: {
    securityScanners?: { pipelineRun?: string[] | null } | null;
    scanExecutionPolicies?: Policies | null;
    approvalPolicies?: Policies | null;
  } | null;
}

const RAN: Record<string, Scanner> = {
  SAST: 'sast',
  SAST_ADVANCED: 'sast',
  DEPENDENCY_SCANNING: 'dependency_scanning',
  CONTAINER_SCANNING: 'container_scanning',
  SECRET_DETECTION: 'secret_detection',
};

/**
 * Scans and policies, which GitLab Ultimate has. Undefined where this GitLab
 * does not know of them, or does not show them.
 *
 * @internal
 */
export function readSecurity(
  session: GitlabSession,
  { id, path, defaultBranch }: Project & { defaultBranch: string },
): Promise<Reading<SecurityFacts | undefined>> {
  return reading(session, 'project', async () => {
    const answer = await session.graphql<Answer>(QUERY, { path });
    const project = answer?.project;
    if (!project) {
      return undefined;
    }
    const target = { projectId: id, defaultBranch };
    const ran = (project.securityScanners?.pipelineRun ?? []).flatMap(
      name => RAN[name] ?? [],
    );
    return {
      ran: [...new Set(ran)],
      enforced: enforcedScans(nodesOf(project.scanExecutionPolicies), target),
      gates: gatesOf(nodesOf(project.approvalPolicies), target),
    };
  });
}

function nodesOf(policies: Policies | null | undefined): PolicyAnswer[] {
  return (policies?.nodes ?? []).flatMap(each => each ?? []);
}
