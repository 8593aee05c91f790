import { analyze } from '../analyze';
import { read, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import { scannedBy } from './unreadScans';

const touched = (files: Files) =>
  analyze({ ...read(files), defaultBranch: 'main' }).traps.find(
    ({ trap }) => trap === 'advisory-only-gate',
  )?.capabilities ?? [];

const drone = (rest: string, on = '[push, pull_request]'): Files => ({
  '.drone.yml': `kind: pipeline\ntype: docker\nname: main\ntrigger: { event: ${on} }\nsteps:\n  - name: scan-image\n    image: registry.acme.io/tools/trivy/client:1\n${rest}\n`,
});
const azure = (parameters: string): Files => ({
  'azure-pipelines.yml': `trigger: [main]\nresources:\n  repositories:\n    - { repository: shared, type: github, name: acme/templates }\nsteps:\n  - template: build/app-build.yml@shared\n    parameters:\n      ${parameters}\n`,
});
const gitlab = (rest = ''): Files => ({
  '.gitlab-ci.yml': `include:\n  - template: Jobs/SAST.gitlab-ci.yml\ntest:\n  script: [pytest]\n${rest}`,
});

const TABLE: Array<[string, Files, string[]]> = [
  [
    'an unread scan whose failure is ignored',
    drone('    failure: ignore'),
    ['image-scan'],
  ],
  [
    'an unread scan that is told not to fail',
    drone('    environment: { FAIL_ON_DETECTION: false }'),
    ['image-scan'],
  ],
  ['an unread scan that may fail', drone('    pull: always'), []],
  [
    'an unread scan that is told to fail',
    drone('    environment: { FAIL_ON_DETECTION: true }'),
    [],
  ],
  ['an unread scan of a clock', drone('    failure: ignore', '[cron]'), []],
  [
    'a parameter of a shared template that names the scan',
    azure('ContinueOnVulnerablePackageScanError: true'),
    ['dependency-scan'],
  ],
  [
    'a parameter that lets it fail',
    azure('ContinueOnVulnerablePackageScanError: false'),
    [],
  ],
  ['a parameter about something else', azure('FailFast: false'), []],
  ['a template of GitLab', gitlab(), ['sast']],
  [
    'a template of GitLab beside a pipeline of another project',
    gitlab('other:\n  trigger: acme/control\n'),
    ['sast'],
  ],
  [
    'a template of GitLab beside one that may hold the same',
    {
      '.gitlab-ci.yml':
        'include:\n  - template: Jobs/SAST.gitlab-ci.yml\n  - project: acme/ci\n    file: security-scan.yml\ntest:\n  script: [pytest]\n',
    },
    [],
  ],
  [
    'an image scan of the mainline whose results are uploaded',
    {
      '.github/workflows/ci.yml': workflow(
        '- uses: aquasecurity/trivy-action@v1\n  with: { image-ref: a/b, format: sarif }\n- uses: github/codeql-action/upload-sarif@v3',
        { on: 'on: { push: { branches: [main] } }' },
      ),
    },
    ['image-scan'],
  ],
  [
    'one of changes, whose results the SCM may require',
    {
      '.github/workflows/ci.yml': workflow(
        '- uses: aquasecurity/trivy-action@v1\n  with: { image-ref: a/b, format: sarif }\n- uses: github/codeql-action/upload-sarif@v3',
      ),
    },
    [],
  ],
  [
    'CodeQL, whose results the SCM may require',
    {
      '.github/workflows/ci.yml': workflow(
        '- uses: github/codeql-action/analyze@v3',
      ),
    },
    [],
  ],
];

describe('scans that fail nothing', () => {
  it.each(TABLE)('%s', (_what, files, capabilities) => {
    expect(touched(files)).toEqual(capabilities);
  });

  it.each([
    ['trivy-scan-image', ['image-scan']],
    ['scan_node_packages', ['dependency-scan']],
    ['ContinueOnVulnerablePackageScanError', ['dependency-scan']],
    ['secret-scan', ['secret-scan']],
    ['scan', []],
    ['image', []],
  ])('reads %s', (name, kinds) => {
    expect(scannedBy(name)).toEqual(kinds);
  });
});
