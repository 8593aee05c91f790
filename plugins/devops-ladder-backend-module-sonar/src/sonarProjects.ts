import {
  AnnotatedProjects,
  oneByOne,
  ProjectReference,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { SonarConfig, SonarSource } from './readSonarConfig';
import { sonarClaims } from './sonarClaims';
import { readProject, SonarProject } from './SonarProject';

const ANNOTATION = 'sonarqube.org/project-key';
/** Projects that are read at the same time. */
const AT_ONCE = 4;

/** Everything that is SonarQube's own; the rest is the same for other tools. @internal */
export function sonarProjects(
  config: SonarConfig,
): AnnotatedProjects<SonarSource, SonarProject> {
  return {
    ...config,
    id: 'sonar',
    strength: 'api',
    capabilities: ['quality-gate', 'quality-reports'],
    tool: 'SonarQube',
    mechanism: 'sonarqube',
    configuredIn: 'devopsLadder.sonar.instances',
    rulesVersion: 1,
    named: ({ metadata }) => referencesIn(metadata.annotations?.[ANNOTATION]),
    concerns: () => ['quality-gate', 'quality-reports'],
    refusals: [
      {
        statuses: [403, 404],
        of: 'project',
        reason: 'no-permission',
        says: 'does not show the project to the token',
        howToResolve: `Give the owner of the token the permission Browse on the project, or correct ${ANNOTATION}.`,
      },
    ],
    read: oneByOne(AT_ONCE, readProject),
    claims: ([{ value }], { at, ladder }) => sonarClaims(value, { at, ladder }),
  };
}

/** `key` or `instance/key`: no key has a slash in it. @internal */
export function referencesIn(annotation: string | undefined) {
  const [, source, key] = /^(?:([^/]*)\/)?(.*)$/s.exec(
    annotation?.trim() ?? '',
  )!;
  const reference: ProjectReference = { ...(source && { source }), key };
  return key ? [reference] : [];
}
