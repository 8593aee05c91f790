import type { EventKind } from '../pipeline/types';
import { Repository } from '../repository';
import { unbashParser } from '../shell';
import { read } from '../testing/workflows';
import { readPipelines } from './readers';

/** What each system needs to run `make deploy` on pushes to a branch only. */
const DEFINITIONS: Array<[string, string, (branch: string) => string]> = [
  [
    'GitHub Actions',
    '.github/workflows/ci.yml',
    branch =>
      `on: { push: { branches: [${branch}] } }\njobs: { deploy: { runs-on: a, steps: [{ run: make deploy }] } }\n`,
  ],
  [
    'GitHub Actions, by a condition',
    '.github/workflows/ci.yml',
    branch =>
      `on: push\njobs: { deploy: { runs-on: a, if: github.ref == 'refs/heads/${branch}', steps: [{ run: make deploy }] } }\n`,
  ],
  [
    'GitLab CI, by rules',
    '.gitlab-ci.yml',
    branch =>
      `deploy:\n  script: [make deploy]\n  rules: [{ if: $CI_COMMIT_BRANCH == "${branch}" }]\n`,
  ],
  [
    'GitLab CI, by only',
    '.gitlab-ci.yml',
    branch => `deploy: { script: [make deploy], only: [${branch}] }\n`,
  ],
  [
    'Azure Pipelines',
    'azure-pipelines.yml',
    branch =>
      `trigger: [${branch}]\npr: none\nsteps: [{ script: make deploy }]\n`,
  ],
  [
    'Jenkins',
    'Jenkinsfile',
    branch =>
      `pipeline {\n  agent any\n  stages {\n    stage('deploy') {\n      when { branch '${branch}' }\n      steps { sh 'make deploy' }\n    }\n  }\n}\n`,
  ],
  [
    'CircleCI',
    '.circleci/config.yml',
    branch =>
      `version: 2.1\njobs: { deploy: { docker: [{ image: a }], steps: [{ run: make deploy }] } }\nworkflows: { w: { jobs: [{ deploy: { filters: { branches: { only: [${branch}] } } } }] } }\n`,
  ],
  [
    'CircleCI, by a condition',
    '.circleci/config.yml',
    branch =>
      `version: 2.1\njobs: { deploy: { docker: [{ image: a }], steps: [{ run: make deploy }] } }\nworkflows: { w: { when: { equal: [${branch}, << pipeline.git.branch >>] }, jobs: [deploy] } }\n`,
  ],
  [
    'Buildkite, by branches',
    '.buildkite/pipeline.yml',
    branch => `steps: [{ command: make deploy, branches: ${branch} }]\n`,
  ],
  [
    'Buildkite, by a condition',
    '.buildkite/pipeline.yml',
    branch =>
      `steps: [{ command: make deploy, if: 'build.branch == "${branch}"' }]\n`,
  ],
  [
    'Drone',
    '.drone.yml',
    branch =>
      `kind: pipeline\nname: a\ntrigger: { event: [push], branch: [${branch}] }\nsteps: [{ name: d, image: a, commands: [make deploy] }]\n`,
  ],
  [
    'Woodpecker',
    '.woodpecker.yml',
    branch =>
      `when: [{ event: push, branch: ${branch} }]\nsteps: [{ name: d, image: a, commands: [make deploy] }]\n`,
  ],
  [
    'Bitbucket Pipelines',
    'bitbucket-pipelines.yml',
    branch =>
      `pipelines: { branches: { ${branch}: [{ step: { script: [make deploy] } }] } }\n`,
  ],
  [
    'Tekton',
    '.tekton/push.yaml',
    branch =>
      `apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: { name: r, annotations: { pipelinesascode.tekton.dev/on-event: "[push]", pipelinesascode.tekton.dev/on-target-branch: "[${branch}]" } }\nspec: { pipelineSpec: { tasks: [{ name: d, taskSpec: { steps: [{ name: d, image: a, script: make deploy }] } }] } }\n`,
  ],
];

/** The events on which something runs. */
function eventsOf(file: string, text: string, mainline?: string) {
  const repository = new Repository({ ...read({ [file]: text }), mainline });
  const { pipelines, broken } = readPipelines(repository, unbashParser);
  expect(broken).toEqual([]);
  return new Set<EventKind>(
    pipelines.flatMap(({ jobs }) =>
      jobs.flatMap(({ steps }) =>
        steps
          .filter(({ commands }) => commands.length > 0)
          .flatMap(({ events }) => [...events.keys()]),
      ),
    ),
  );
}

describe.each(DEFINITIONS)('%s', (_name, file, definition) => {
  it.each([
    // What runs on, the default branch, whether they are the same.
    ['develop', 'develop', true],
    ['develop', 'main', false],
    ['main', 'develop', false],
    ['production', 'production', true],
    ['main', 'main', true],
  ])('runs on %s where %s is the default branch', (on, mainline, expected) => {
    const events = eventsOf(file, definition(on), mainline);
    expect(events.has('push-mainline')).toBe(expected);
  });

  it.each(['main', 'master', 'develop'])(
    'takes %s for the default branch where nothing else is known',
    branch => {
      const events = eventsOf(file, definition(branch));
      expect(events.has('push-mainline')).toBe(true);
    },
  );
});
