import type { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { analyze } from '../analyze';
import { outcomesOf, read, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import type { Analysis } from '../types';
import { readKnowledgePack } from './readKnowledgePack';

function analyzed(files: Files, entries: readonly unknown[]): Analysis {
  const { pack, problems } = readKnowledgePack(entries);
  expect(problems).toEqual([]);
  return analyze({ ...read(files), knowledge: pack });
}

const steps = (text: string): Files => ({
  '.github/workflows/ci.yml': workflow(text),
});

type Row = [
  name: string,
  step: string,
  entry: object,
  capability: string,
  without: Outcome,
  expected: Outcome,
];

describe('tools of an organisation', () => {
  it.each<Row>([
    [
      'a command',
      '- run: acme check --all',
      { proves: ['unit-test'], commands: ['acme check'] },
      'unit-tests',
      'not-met',
      'met',
    ],
    [
      'a command whose failure is swallowed',
      '- run: acme check || true',
      { proves: ['unit-test'], commands: ['acme check'] },
      'unit-tests',
      'not-met',
      'partial',
    ],
    [
      'another command of the same program',
      '- run: acme plan',
      { proves: ['unit-test'], commands: ['acme check'] },
      'unit-tests',
      'not-met',
      'not-met',
    ],
    [
      'a command that only shows its help',
      '- run: acme check --help',
      { proves: ['unit-test'], commands: ['acme check'] },
      'unit-tests',
      'not-met',
      'not-met',
    ],
    [
      'a check that does not fail',
      '- run: acme check',
      { proves: ['lint'], commands: ['acme check'], gate: 'advisory' },
      'lint',
      'not-met',
      'partial',
    ],
    [
      'a check that a flag turns',
      '- run: acme check --level=error',
      {
        proves: ['lint'],
        commands: ['acme check'],
        gate: {
          default: 'advisory',
          blockingWhen: { flag: '--level', like: 'err*' },
        },
      },
      'lint',
      'not-met',
      'met',
    ],
    [
      'a command under a condition that does not hold',
      '- run: acme check --level=off',
      {
        proves: ['lint'],
        commands: ['acme check'],
        unless: { flag: '--level', is: ['off', 'none'] },
      },
      'lint',
      'not-met',
      'not-met',
    ],
    [
      'a condition on the text',
      '- run: acme check lint',
      { proves: ['lint'], commands: ['acme'], when: { text: 'check*lint' } },
      'lint',
      'not-met',
      'met',
    ],
    [
      'an action',
      '- uses: acme/test-action@v1',
      { proves: ['unit-test'], actions: ['Acme/test-action'] },
      'unit-tests',
      'unknown',
      'met',
    ],
    [
      'an action of which nothing is of interest',
      '- uses: acme/ci@v1',
      { proves: [], actions: ['acme/*'] },
      'lint',
      'unknown',
      'not-met',
    ],
    [
      'an action in a mode that proves nothing',
      '- uses: acme/test-action@v1\n  with: { mode: plan }',
      {
        proves: ['unit-test'],
        actions: ['acme/test-action'],
        unless: { input: 'mode', is: 'plan' },
      },
      'unit-tests',
      'unknown',
      'not-met',
    ],
    [
      'an action whose mode is an expression',
      '- uses: acme/test-action@v1\n  with: { mode: "${{ vars.MODE }}" }',
      {
        proves: ['unit-test'],
        actions: ['acme/test-action'],
        gate: {
          default: 'advisory',
          blockingWhen: { input: 'mode', is: 'on' },
        },
      },
      'unit-tests',
      'unknown',
      'unknown',
    ],
    [
      'an image',
      '- run: docker run registry.acme.io/tools/checker:2 --all',
      { proves: ['unit-test'], images: ['tools/checker'] },
      'unit-tests',
      'not-met',
      'met',
    ],
    [
      'another image',
      '- run: docker run registry.acme.io/tools/other:2 --all',
      { proves: ['unit-test'], images: ['tools/checker'] },
      'unit-tests',
      'not-met',
      'not-met',
    ],
    [
      'a tool that is built in and means something else here',
      '- run: trivy fs .',
      { proves: [], commands: ['trivy'], replaces: true },
      'dependency-scan',
      'partial',
      'not-met',
    ],
    [
      'a tool that is built in, with what it does besides',
      '- run: trivy fs --exit-code 1 .',
      { proves: ['unit-test'], commands: ['trivy'] },
      'dependency-scan',
      'met',
      'met',
    ],
    [
      'one of several tools',
      '- run: trivy fs --exit-code 1 .',
      { proves: [], commands: ['trivy'], replaces: ['grype'] },
      'dependency-scan',
      'met',
      'met',
    ],
  ])('%s', (_, step, entry, capability, without, expected) => {
    const files = steps(step);
    const best = (analysis: Analysis) => {
      const found = outcomesOf(analysis, capability)[0];
      const isElsewhere = analysis.evidence.some(
        each =>
          each.capability === capability && each.unknown?.absentHere === true,
      );
      return isElsewhere ? 'not-met' : found;
    };
    expect(best(analyzed(files, []))).toBe(without);
    expect(best(analyzed(files, [{ tool: 'acme-tool', ...entry }]))).toBe(
      expected,
    );
  });

  it('names the entry as the mechanism', () => {
    const { evidence } = analyzed(steps('- run: acme check'), [
      { tool: 'acme-check', proves: 'unit-test', commands: 'acme check' },
    ]);
    expect(
      evidence.find(({ capability }) => capability === 'unit-tests'),
    ).toMatchObject({ outcome: 'met', mechanism: 'acme-check' });
  });

  it('takes a script that deploys and that nothing runs for a deploy by hand', () => {
    const files = {
      ...steps('- run: make test'),
      'scripts/deploy.sh': '#!/bin/sh\nacme ship\n',
    };
    const entry = {
      tool: 'acme-ship',
      proves: 'deploy',
      commands: 'acme ship',
    };
    const traps = (entries: object[]) =>
      analyzed(files, entries).traps.map(({ trap }) => trap);
    expect(traps([])).not.toContain('hand-deploy');
    expect(traps([entry])).toContain('hand-deploy');
  });

  it('sees a scan that was commented out', () => {
    const files = steps('- run: make test\n# - run: acme scan');
    const entry = { tool: 'acme-scan', proves: 'sast', commands: 'acme scan' };
    const traps = (entries: object[]) =>
      analyzed(files, entries).traps.map(({ trap }) => trap);
    expect(traps([])).not.toContain('disabled-security-stage');
    expect(traps([entry])).toContain('disabled-security-stage');
  });

  it('takes a stage of Jenkins that deploys at its word', () => {
    const stage = (name: string) =>
      `stage('${name}') { steps { sh 'acme ship' } }`;
    const files = {
      Jenkinsfile: `pipeline { agent any\n stages {\n${stage(
        'Deploy to staging',
      )}\n${stage('Deploy to production')}\n} }\n`,
    };
    const entry = {
      tool: 'acme-ship',
      proves: 'deploy',
      commands: 'acme ship',
    };
    expect(outcomesOf(analyzed(files, [entry]), 'environment-chain')[0]).toBe(
      'met',
    );
  });
});
