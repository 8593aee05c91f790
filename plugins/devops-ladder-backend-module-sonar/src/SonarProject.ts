import {
  ProjectReading,
  ProjectSession,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { SonarSource } from './readSonarConfig';

/** What a quality gate came to; `NONE` while nothing was judged. */
export const GATE_STATES = ['OK', 'WARN', 'ERROR', 'NONE'] as const;

/** @internal */
export type GateState = (typeof GATE_STATES)[number];

/** What SonarQube knows of the main branch of a project. @internal */
export interface SonarProject {
  name: string;
  /** Where a person opens it. */
  url: string;
  /** ISO 8601. */
  analysedAt?: string;
  gate: GateState;
  /** Conditions of the gate that were judged, and those of them that fail. */
  conditions: number;
  failing: number;
}

/** As the API has them; anything may be missing. */
interface Component {
  component?: { name?: unknown; analysisDate?: unknown };
}
interface ProjectStatus {
  projectStatus?: {
    status?: unknown;
    conditions?: Array<{ status?: unknown }>;
  };
}

/** Two requests: neither of them knows all. @internal */
export async function readProject(
  key: string,
  { source, ask }: ProjectSession<SonarSource>,
): Promise<ProjectReading<SonarProject>> {
  const id = encodeURIComponent(key);
  const component = await ask(`/api/components/show?component=${id}`);
  if (component.hidden || component.failed) {
    return component;
  }
  const status = await ask(`/api/qualitygates/project_status?projectKey=${id}`);
  if (status.hidden || status.failed) {
    return status;
  }
  const url = `${source.externalUrl}/dashboard?id=${id}`;
  const project = projectOf(key, url, component.value, status.value);
  return project
    ? { value: project }
    : {
        failed: {
          reason: 'error',
          message: `What SonarQube (${source.name}) answered of a project could not be used.`,
        },
      };
}

/** Undefined for an answer that is not the API's. @internal */
export function projectOf(
  key: string,
  url: string,
  component: unknown,
  status: unknown,
): SonarProject | undefined {
  const { name, analysisDate } = (component as Component)?.component ?? {};
  const judged = (status as ProjectStatus)?.projectStatus;
  const gate = GATE_STATES.find(each => each === judged?.status);
  if (!gate) {
    return undefined;
  }
  const conditions = Array.isArray(judged?.conditions) ? judged.conditions : [];
  const date = typeof analysisDate === 'string' ? analysisDate : '';
  // `+0000` is what SonarQube writes, and not all take it.
  const time = Date.parse(date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return {
    name: typeof name === 'string' ? name : key,
    url,
    ...(Number.isFinite(time) && { analysedAt: new Date(time).toISOString() }),
    gate,
    conditions: conditions.length,
    failing: conditions.filter(each => each?.status === 'ERROR').length,
  };
}
