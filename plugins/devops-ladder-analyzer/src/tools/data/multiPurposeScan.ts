import type { GateRule, ToolRow } from '../types';

/** Trivy exits 0 unless it is told otherwise. */
const TRIVY_GATE: GateRule = {
  default: 'advisory',
  note: 'Trivy exits with 0 unless an exit code is set',
  advisoryWhen: [
    { input: 'exit-code', is: ['0'] },
    { flag: '--exit-code', is: ['0'] },
  ],
  blockingWhen: [
    { input: 'exit-code', like: /^[1-9]/ },
    { flag: '--exit-code', like: /^[1-9]/ },
    { env: 'TRIVY_EXIT_CODE', is: ['1', '2'] },
    { file: 'trivy.yaml', like: /^[^\S\n]*exit-code:\s*[1-9]/m },
  ],
};

/** Scanners that look for several kinds of findings, each mode a row. @internal */
export const MULTI_PURPOSE_SCAN_TOOLS: ToolRow[] = [
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: ['aquasecurity/trivy-action', 'lazy-actions/gitrivy'],
    commands: ['trivy image'],
    images: ['aquasec/trivy', 'aquasecurity/trivy'],
    when: [{ input: 'scan-type', is: ['', 'image'] }],
    unless: [
      {
        flag: [
          '--download-db-only',
          '--download-java-db-only',
          '--list-all-pkgs-only',
        ],
      },
      {
        input: 'format',
        is: ['cyclonedx', 'spdx', 'spdx-json', 'github', 'cosign-vuln'],
      },
      {
        flag: ['--format', '-f'],
        is: ['cyclonedx', 'spdx-json', 'github', 'cosign-vuln'],
      },
    ],
    gate: TRIVY_GATE,
    examples: [
      'trivy image --exit-code 1 app:1',
      'uses: aquasecurity/trivy-action image-ref=app:1',
      'docker run --rm aquasec/trivy image app:1',
    ],
    nearMisses: [
      'trivy image --download-db-only',
      'trivy --version',
      'uses: aquasecurity/trivy-action scan-type=fs',
    ],
  },
  {
    tool: 'trivy',
    proves: ['dependency-scan'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy fs|filesystem|repo|repository|rootfs'],
    images: ['aquasec/trivy', 'aquasecurity/trivy'],
    when: [{ input: 'scan-type', is: ['fs', 'repo', 'rootfs'] }],
    unless: [
      {
        input: ['scanners', 'security-checks'],
        is: ['secret', 'config', 'misconfig', 'license'],
      },
      {
        flag: ['--scanners', '--security-checks'],
        is: ['secret', 'config', 'misconfig', 'license'],
      },
      { input: 'format', is: ['cyclonedx', 'spdx-json', 'github'] },
    ],
    gate: TRIVY_GATE,
    examples: [
      'trivy fs --exit-code 1 .',
      'uses: aquasecurity/trivy-action scan-type=fs',
    ],
    nearMisses: ['trivy image app:1', 'trivy fs --scanners secret .'],
  },
  {
    tool: 'trivy',
    proves: ['secret-scan'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy fs|filesystem|repo|repository'],
    when: [
      { input: ['scanners', 'security-checks'], like: /secret/ },
      { flag: ['--scanners', '--security-checks'], like: /secret/ },
    ],
    gate: TRIVY_GATE,
    examples: ['trivy fs --scanners vuln,secret --exit-code 1 .'],
    nearMisses: ['trivy fs --scanners vuln .'],
  },
  {
    tool: 'trivy',
    proves: ['iac-scan'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy config'],
    images: ['aquasec/trivy', 'aquasecurity/trivy'],
    when: [{ input: 'scan-type', is: ['config'] }],
    gate: TRIVY_GATE,
    examples: [
      'trivy config --exit-code 1 infra',
      'uses: aquasecurity/trivy-action scan-type=config',
    ],
    nearMisses: ['trivy image app:1'],
  },
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: [
      'snyk/actions/node*',
      'snyk/actions/maven*',
      'snyk/actions/gradle*',
      'snyk/actions/python*',
      'snyk/actions/golang',
      'snyk/actions/ruby',
      'snyk/actions/php',
      'snyk/actions/dotnet',
      'snyk/actions/scala',
    ],
    commands: ['snyk test|monitor'],
    when: [{ input: 'command', is: ['', 'test', 'monitor'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'command', is: ['monitor'] },
        { word: ['monitor'] },
      ],
    },
    examples: [
      'snyk test --severity-threshold=high',
      'uses: snyk/actions/node',
    ],
    nearMisses: [
      'snyk auth $SNYK_TOKEN',
      'snyk container test app:1',
      'uses: snyk/actions/setup',
    ],
  },
  {
    tool: 'snyk',
    proves: ['image-scan'],
    actions: ['snyk/actions/docker'],
    commands: ['snyk container test|monitor'],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'command', is: ['monitor'] },
        { word: ['monitor'] },
      ],
    },
    examples: [
      'snyk container test app:1',
      'uses: snyk/actions/docker image=app:1',
    ],
    nearMisses: ['snyk test', 'docker build .'],
  },
  {
    tool: 'snyk',
    proves: ['sast'],
    actions: ['snyk/actions/*'],
    commands: ['snyk code test'],
    when: [{ input: 'command', is: ['code test'] }],
    gate: { default: 'blocking' },
    examples: ['snyk code test', 'uses: snyk/actions/node command=code|test'],
    nearMisses: ['snyk test'],
  },
  {
    tool: 'grype',
    proves: ['dependency-scan'],
    actions: ['anchore/scan-action'],
    commands: ['grype'],
    when: [
      { input: 'path' },
      { text: /grype\s+(?:dir:|\.|--fail-on \w+ (?:dir:|\.))|path:|\bpath\b/ },
    ],
    unless: [{ word: ['db'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'fail-build', is: ['false'] },
        { flag: ['--fail-on', '-f'], not: true },
      ],
    },
    examples: [
      'grype dir:. --fail-on high',
      'uses: anchore/scan-action path=.',
    ],
    nearMisses: ['grype db update', 'grype app:1'],
  },
  {
    tool: 'grype',
    proves: ['image-scan'],
    actions: ['anchore/scan-action'],
    commands: ['grype'],
    when: [{ input: 'image' }],
    unless: [
      { word: ['db', '.'] },
      { text: /grype\s+(?:\S+\s+)*(?:dir|sbom):/ },
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'fail-build', is: ['false'] },
        { flag: ['--fail-on', '-f'], not: true },
      ],
    },
    examples: [
      'grype app:1 --fail-on high',
      'uses: anchore/scan-action image=app:1',
    ],
    nearMisses: [
      'grype db update',
      'grype dir:.',
      'uses: anchore/scan-action path=.',
    ],
  },
];
