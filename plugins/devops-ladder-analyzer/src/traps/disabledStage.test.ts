import { analyze } from '../analyze';
import { read } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const fires = (files: Files) =>
  analyze(read(files)).traps.some(
    ({ trap }) => trap === 'disabled-security-stage',
  );

const gitlab = (rest: string): Files => ({
  '.gitlab-ci.yml': `test:\n  script:\n    - pytest\n${rest}\n`,
});
const jenkins = (line: string): Files => ({
  Jenkinsfile: `pipeline {\n agent any\n stages {\n  stage('Test') {\n   steps {\n    sh 'pytest'\n    ${line}\n   }\n  }\n }\n}\n`,
});
const drone = (rest: string): Files => ({
  '.drone.yml': `kind: pipeline\ntype: docker\nname: main\nsteps:\n  - name: test\n    image: python:3.12\n    commands: [pytest]\n${rest}\n`,
});

const TABLE: Array<[string, Files, boolean]> = [
  ['GitLab: a job', gitlab('#scan:\n  #script:\n    #- semgrep ci'), true],
  ['GitLab: prose', gitlab('# We also run\n# - semgrep ci'), false],
  [
    'GitLab: a job of which another does the work',
    gitlab(
      '#scan:\n  #script:\n    #- semgrep ci\nsast:\n  script: [semgrep ci]',
    ),
    false,
  ],
  ['Jenkins: a step', jenkins("// sh 'trivy image r/app:1'"), true],
  ['Jenkins: prose', jenkins('// trivy image runs elsewhere'), false],
  ['Jenkins: another step', jenkins("// sh 'echo done'"), false],
  [
    'Drone: a step',
    drone('#  - name: scan\n#    commands:\n#      - gitleaks detect'),
    true,
  ],
  ['Drone: a test', drone('#    commands:\n#      - pytest'), false],
];

describe('a security stage in a comment', () => {
  it.each(TABLE)('%s', (_what, files, expected) => {
    expect(fires(files)).toBe(expected);
  });
});
