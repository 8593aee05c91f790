import { analyze } from '../analyze';
import { read } from '../testing/workflows';
import type { Files } from '../testing/workflows';

type On = 'change' | 'main' | 'tag';

interface Job {
  name: string;
  on: On;
  commands: string[];
}

const list = (commands: readonly string[], by: number, key = '') =>
  commands
    .map(command => `${' '.repeat(by)}- ${key}${JSON.stringify(command)}`)
    .join('\n');

const GITHUB_ON: Record<On, string> = {
  change: 'on: { push: { branches: [main] }, pull_request: }',
  main: 'on: { push: { branches: [main] } }',
  tag: "on: { push: { tags: ['v*'] } }",
};
const GITLAB_RULES: Record<On, string> = {
  change:
    '[{ if: $CI_MERGE_REQUEST_IID }, { if: $CI_COMMIT_BRANCH == "main" }]',
  main: '[{ if: $CI_COMMIT_BRANCH == "main" }]',
  tag: '[{ if: $CI_COMMIT_TAG }]',
};
const AZURE_ON: Record<On, string> = {
  change: 'trigger: [main]\npr: [main]',
  main: 'trigger: [main]\npr: none',
  tag: "trigger: { tags: { include: ['v*'] }, branches: { exclude: ['*'] } }\npr: none",
};
const JENKINS_WHEN: Record<On, string> = {
  change: "anyOf { branch 'main'; changeRequest() }",
  main: "branch 'main'",
  tag: 'buildingTag()',
};
const CIRCLE_FILTERS: Record<On, string> = {
  change: '{}',
  main: '{ branches: { only: main } }',
  tag: "{ tags: { only: '/^v.*/' }, branches: { ignore: '/.*/' } }",
};
const BUILDKITE_IF: Record<On, string> = {
  change: 'build.branch == "main" || build.pull_request.id != null',
  main: 'build.branch == "main"',
  tag: 'build.tag != null',
};
const DRONE_TRIGGER: Record<On, string> = {
  change: '{ event: [push, pull_request], branch: [main] }',
  main: '{ event: [push], branch: [main] }',
  tag: '{ event: [tag] }',
};
const TEKTON_ON: Record<On, string> = {
  change:
    '"[pull_request, push]"\n    pipelinesascode.tekton.dev/on-target-branch: "[main]"',
  main: '"[push]"\n    pipelinesascode.tekton.dev/on-target-branch: "[main]"',
  tag: '"[push]"\n    pipelinesascode.tekton.dev/on-target-branch: "[refs/tags/*]"',
};

/** The same jobs, as each CI system would have them. */
const SYSTEMS: Record<string, (jobs: readonly Job[]) => Files> = {
  'GitHub Actions': jobs =>
    Object.fromEntries(
      jobs.map(({ name, on, commands }) => [
        `.github/workflows/${name}.yml`,
        `${
          GITHUB_ON[on]
        }\njobs:\n  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n${list(
          commands,
          6,
          'run: ',
        )}\n`,
      ]),
    ),
  'GitLab CI': jobs => ({
    '.gitlab-ci.yml': jobs
      .map(
        ({ name, on, commands }) =>
          `${name}:\n  rules: ${GITLAB_RULES[on]}\n  script:\n${list(
            commands,
            4,
          )}\n`,
      )
      .join('\n'),
  }),
  'Azure Pipelines': jobs =>
    Object.fromEntries(
      jobs.map(({ name, on, commands }) => [
        `.azure-pipelines/${name}.yml`,
        `${AZURE_ON[on]}\njobs:\n  - job: ${name}\n    steps:\n${list(
          commands,
          6,
          'script: ',
        )}\n`,
      ]),
    ),
  Jenkins: jobs => ({
    Jenkinsfile: `pipeline {\n  agent any\n  stages {\n${jobs
      .map(
        ({ name, on, commands }) =>
          `    stage('${name}') {\n      when { ${
            JENKINS_WHEN[on]
          } }\n      steps {\n${commands
            .map(command => `        sh '''${command}'''`)
            .join('\n')}\n      }\n    }`,
      )
      .join('\n')}\n  }\n}\n`,
  }),
  CircleCI: jobs => ({
    '.circleci/config.yml': `version: 2.1\njobs:\n${jobs
      .map(
        ({ name, commands }) =>
          `  ${name}:\n    docker: [{ image: cimg/base:2024.01 }]\n    steps:\n      - checkout\n${list(
            commands,
            6,
            'run: ',
          )}`,
      )
      .join('\n')}\nworkflows:\n  main:\n    jobs:\n${jobs
      .map(
        ({ name, on }) => `      - ${name}: { filters: ${CIRCLE_FILTERS[on]} }`,
      )
      .join('\n')}\n`,
  }),
  'Bitbucket Pipelines': jobs => {
    const steps = (on: On, by: number) =>
      jobs
        .filter(job => job.on === on)
        .map(
          ({ name, commands }) =>
            `${' '.repeat(by)}- step:\n${' '.repeat(
              by + 4,
            )}name: ${name}\n${' '.repeat(by + 4)}script:\n${list(
              commands,
              by + 6,
            )}`,
        )
        .join('\n');
    const parts = [
      ['change', `  pull-requests:\n    '**':\n${steps('change', 6)}`],
      [
        'main',
        `  branches:\n    main:\n${steps('change', 6)}\n${steps('main', 6)}`,
      ],
      ['tag', `  tags:\n    'v*':\n${steps('tag', 6)}`],
    ];
    return {
      'bitbucket-pipelines.yml': `pipelines:\n${parts
        .filter(
          ([on]) =>
            jobs.some(job => job.on === on) ||
            (on === 'main' && jobs.some(job => job.on === 'change')),
        )
        .map(([, part]) => part)
        .join('\n')}\n`,
    };
  },
  Buildkite: jobs => ({
    '.buildkite/pipeline.yml': `steps:\n${jobs
      .map(
        ({ name, on, commands }) =>
          `  - label: ${name}\n    if: '${
            BUILDKITE_IF[on]
          }'\n    commands:\n${list(commands, 6)}`,
      )
      .join('\n')}\n`,
  }),
  Drone: jobs => ({
    '.drone.yml': jobs
      .map(
        ({ name, on, commands }) =>
          `kind: pipeline\ntype: docker\nname: ${name}\ntrigger: ${
            DRONE_TRIGGER[on]
          }\nsteps:\n  - name: ${name}\n    image: r/tools:1.2.3\n    commands:\n${list(
            commands,
            6,
          )}\n`,
      )
      .join('---\n'),
  }),
  Woodpecker: jobs =>
    Object.fromEntries(
      jobs.map(({ name, on, commands }) => [
        `.woodpecker/${name}.yml`,
        `when: ${
          DRONE_TRIGGER[on]
        }\nsteps:\n  - name: ${name}\n    image: r/tools:1.2.3\n    commands:\n${list(
          commands,
          6,
        )}\n`,
      ]),
    ),
  Tekton: jobs =>
    Object.fromEntries(
      jobs.map(({ name, on, commands }) => [
        `.tekton/${name}.yaml`,
        `apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata:\n  name: ${name}\n  annotations:\n    pipelinesascode.tekton.dev/on-event: ${
          TEKTON_ON[on]
        }\nspec:\n  pipelineSpec:\n    tasks:\n      - name: ${name}\n        taskSpec:\n          steps:\n            - name: work\n              image: r/tools:1.2.3\n              script: |\n                #!/bin/sh\n                set -e\n${commands
          .map(command => `                ${command}`)
          .join('\n')}\n`,
      ]),
    ),
};

const APPLICATION =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec: { syncPolicy: { automated: { selfHeal: true } } }\n';
const SCRIPT = '#!/bin/sh\nset -e\nrsync -az dist/ me@prod.example.com:/srv\n';

const change = (...commands: string[]): Job[] => [
  { name: 'check', on: 'change', commands },
];
const main = (...commands: string[]): Job[] => [
  { name: 'work', on: 'main', commands },
];
const deliver = (stage: string, on: On, before: string[]): Job => ({
  name: stage,
  on,
  commands: [
    ...before,
    `helm upgrade app chart -n ${stage} --set image.tag=$TAG`,
  ],
});
const BUILD = ['docker build -t r/app:$TAG .', 'docker push r/app:$TAG'];

interface Case {
  what: string;
  jobs: Job[];
  files?: Files;
}

const TABLE: Record<string, { fires: Case; silent: [Case, Case] }> = {
  'advisory-only-gate': {
    fires: { what: 'a swallowed audit', jobs: change('npm audit || true') },
    silent: [
      { what: 'an audit that fails', jobs: change('npm audit') },
      {
        what: 'another of its kind that fails',
        jobs: change('npm audit || true', 'osv-scanner -r .'),
      },
    ],
  },
  'rebuild-per-environment': {
    fires: {
      what: 'a build in the run of each',
      jobs: [
        deliver('staging', 'main', BUILD),
        deliver('production', 'tag', BUILD),
      ],
    },
    silent: [
      {
        what: 'a version that was built before',
        jobs: [
          deliver('staging', 'main', BUILD),
          deliver('production', 'tag', []),
        ],
      },
      {
        what: 'something else that is built',
        jobs: [
          deliver('staging', 'main', BUILD),
          deliver('production', 'tag', [
            'docker build -t r/docs:$TAG docs',
            'docker push r/docs:$TAG',
          ]),
        ],
      },
    ],
  },
  'mutable-tag-only': {
    fires: { what: 'latest', jobs: main('docker push r/app:latest') },
    silent: [
      { what: 'a version', jobs: main('docker push r/app:1.2.3') },
      {
        what: 'latest beside a version',
        jobs: main('docker push r/app:latest', 'docker push r/app:1.2.3'),
      },
    ],
  },
  'gitops-back-door': {
    fires: {
      what: 'a push beside a controller',
      jobs: main('kubectl set image deploy/shop shop=r/shop:1.2.3'),
      files: { 'argocd/app.yaml': APPLICATION },
    },
    silent: [
      {
        what: 'no controller',
        jobs: main('kubectl set image deploy/shop shop=r/shop:1.2.3'),
      },
      {
        what: 'a look only',
        jobs: main('kubectl rollout status deploy/shop'),
        files: { 'argocd/app.yaml': APPLICATION },
      },
    ],
  },
  'unprotected-production': {
    fires: {
      what: 'a deploy and nothing before it',
      jobs: main('helm upgrade app chart -n production'),
    },
    silent: [
      {
        what: 'tests before it',
        jobs: main('pytest', 'helm upgrade app chart -n production'),
      },
      {
        what: 'a lower environment',
        jobs: main('helm upgrade app chart -n staging'),
      },
    ],
  },
  'unpinned-third-party-step': {
    fires: {
      what: 'a script out of the net',
      jobs: main('curl -sL https://get.example.io/cli | bash', 'npm publish'),
    },
    silent: [
      {
        what: 'a version of it',
        jobs: main(
          'curl -sL https://get.example.io/v1.2.3/cli | bash',
          'npm publish',
        ),
      },
      {
        what: 'nothing to lose',
        jobs: change('curl -sL https://get.example.io/cli | bash', 'pytest'),
      },
    ],
  },
  'hand-deploy': {
    fires: {
      what: 'a script that nothing runs',
      jobs: change('pytest'),
      files: { 'deploy.sh': SCRIPT },
    },
    silent: [
      {
        what: 'a script that the pipeline runs',
        jobs: main('./deploy.sh'),
        files: { 'deploy.sh': SCRIPT },
      },
      {
        what: 'a script for the own machine',
        jobs: change('pytest'),
        files: { 'deploy.sh': 'docker compose up -d\n' },
      },
    ],
  },
};

const trapsOf = (files: Files) =>
  analyze({ ...read(files), defaultBranch: 'main' }).traps.map(
    ({ trap }) => trap,
  );

describe.each(Object.entries(SYSTEMS))('traps in %s', (_system, write) => {
  it.each(Object.entries(TABLE))('%s', (trap, { fires, silent }) => {
    const of = ({ jobs, files }: Case) => trapsOf({ ...write(jobs), ...files });
    expect(of(fires)).toContain(trap);
    for (const each of silent) {
      expect([each.what, of(each)]).not.toEqual([
        each.what,
        expect.arrayContaining([trap]),
      ]);
    }
  });
});
