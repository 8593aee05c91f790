import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabSession, Listed } from '../client/GitlabSession';
import { isPassing, reading } from '../findings/Reading';
import { Project } from '../project/Project';
import { readEnvironments } from '../project/readEnvironments';
import { Tiers } from '../project/Tiers';
import { listPipelines } from './listPipelines';
import { lookAtPipelines } from './lookAtPipelines';
import { Pipeline } from './Pipeline';
import { chosenEnvironments, readDeployments } from './readDeployments';
import { RunFacts } from './RunFacts';
import { Look } from './RunMemory';
import { summariseCi } from './summariseCi';

/** @internal */
export interface RunQuestion {
  project: Project;
  /** The first moment of the window of pipelines. */
  since: string;
  /** The first moment of the deployments. */
  deployedSince: string;
  /** The pipelines, where they were listed before. */
  listed?: Listed<Pipeline>;
  known: Record<string, Look>;
  /** How each service in the project sees the environments. */
  tiers: Tiers[];
}

/** @internal */
export interface RunsRead {
  facts: RunFacts;
  pipelines: Pipeline[];
  looks: Record<string, Look>;
  /** A fault that passes left something open. */
  hasFault: boolean;
  /** Something is open: a fault, or pipelines that were not looked at yet. */
  isOpen: boolean;
}

/** Reads what the pipelines and deployments of a project show. @internal */
export async function readRuns(
  session: GitlabSession,
  question: RunQuestion,
): Promise<RunsRead> {
  const { project, tiers } = question;
  const environments = await readEnvironments(session, project);
  const chosen = new Set(
    tiers.flatMap(each => chosenEnvironments(environments.value ?? [], each)),
  );
  const deployments = await reading(session, 'project', () =>
    readDeployments(session, project.id, {
      environments: [...chosen],
      since: question.deployedSince,
    }),
  );
  const { url, isCiOff } = project;
  const facts = { url, isCiOff, environments, deployments };
  const isFaulty = isPassing(environments) || isPassing(deployments);
  if (isCiOff) {
    const hasFault = isFaulty;
    return { facts, pipelines: [], looks: {}, hasFault, isOpen: hasFault };
  }
  const { ci, looks, pipelines } = await readPipelines(session, question);
  const hasFault = isFaulty || isPassing(ci) || isPassing(looks);
  return {
    facts: {
      ...facts,
      ci,
      ...(looks?.problem && { looksProblem: looks.problem }),
    },
    pipelines,
    looks: looks?.value ?? question.known,
    hasFault,
    isOpen: hasFault || (ci.value?.undecided ?? 0) > 0,
  };
}

async function readPipelines(
  session: GitlabSession,
  { project, since, listed, known }: RunQuestion,
): Promise<{
  ci: NonNullable<RunFacts['ci']>;
  looks?: Reading<Record<string, Look>>;
  pipelines: Pipeline[];
}> {
  const { id: projectId, defaultBranch } = project;
  const list: Reading<Listed<Pipeline>> = listed
    ? { value: listed }
    : await reading(session, 'project', () =>
        listPipelines(session, projectId, since),
      );
  if (!list.value) {
    return { ci: { problem: list.problem! }, pipelines: [] };
  }
  const { items: pipelines, isCut } = list.value;
  const looks = await reading(session, 'project', () =>
    lookAtPipelines(session, { projectId, pipelines, defaultBranch, known }),
  );
  const summary = summariseCi(pipelines, looks.value ?? {}, {
    since,
    isCut,
    defaultBranch,
  });
  return { ci: { value: summary }, looks, pipelines };
}
