import type { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { automatedGatesMechanism } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { analyze } from '../analyze';
import { outcomesOf, read } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import type { Analysis } from '../types';
import { wantsFile } from '../wantsFile';
import { applicationFiles } from './applicationFiles';
import { CHANGES, loudGaps } from './changes';
import type { Change } from './changes';
import { DELIVERY } from './delivery';
import { FORMS, SYSTEMS, VARIANTS } from './Design';
import type { Form, System, Variant } from './Design';
import {
  EXPECTED,
  EXPECTED_TRAPS,
  expectedDifferences,
  expectedSilence,
  knownGaps,
  PERSON_IN_THE_FILE,
  silentGaps,
} from './expectations';
import type { Deviation, Where } from './expectations';
import { FAULTY } from './faulty';

interface Definition {
  system: System;
  form: Form;
  variant: Variant;
  files: Files;
  analysis: Analysis;
}

const analyzeAll = (files: Files) =>
  analyze(read({ ...applicationFiles, ...files }));

const DEFINITIONS: Definition[] = SYSTEMS.flatMap(system =>
  FORMS.flatMap(form =>
    VARIANTS.map(variant => {
      const files = DELIVERY[system][form](variant);
      return { system, form, variant, files, analysis: analyzeAll(files) };
    }),
  ),
);

const nameOf = ({ system, form, variant }: Definition) =>
  `${system}, ${form}, ${variant}`;

const holds = (where: Where, { system, form, variant }: Definition) =>
  (where.systems ?? SYSTEMS).includes(system) &&
  (where.forms ?? FORMS).includes(form) &&
  (where.variants ?? VARIANTS).includes(variant);

const outcome = ({ analysis }: Definition, capability: string) =>
  outcomesOf(analysis, capability)[0];

const byName = <T>(value: (definition: Definition) => T) =>
  Object.fromEntries(DEFINITIONS.map(each => [nameOf(each), value(each)]));

const titled = (rows: readonly Deviation[]) =>
  rows.map(
    row =>
      [
        `${row.capability} in ${(row.systems ?? SYSTEMS).join(', ')}`,
        row,
      ] as const,
  );

describe('one delivery in five systems, inlined and through shared parts', () => {
  it('is read whole', () => {
    for (const { system, files, analysis } of DEFINITIONS) {
      expect(analysis.skipped).toEqual([]);
      expect(analysis.ciSystem).toBe(system);
      expect(Object.keys(files).filter(path => !wantsFile(path))).toEqual([]);
    }
  });

  it.each(Object.entries(EXPECTED))('%s is %s', (capability, expected) => {
    const deviations = [...expectedDifferences, ...knownGaps].filter(
      row => row.capability === capability,
    );
    expect(byName(each => outcome(each, capability))).toEqual(
      byName(
        each => deviations.find(row => holds(row, each))?.outcome ?? expected,
      ),
    );
  });

  it('says the same of all other capabilities', () => {
    const others = new Set(
      DEFINITIONS.flatMap(({ analysis }) =>
        analysis.evidence.map(({ capability }) => capability),
      ).filter(capability => !(capability in EXPECTED)),
    );
    for (const capability of others) {
      const outcomes = new Set<Outcome>(
        DEFINITIONS.map(each => outcome(each, capability)),
      );
      expect([capability, [...outcomes]]).toEqual([
        capability,
        [expect.any(String)],
      ]);
    }
  });

  it('shows the same facts', () => {
    const factsOf = ({ analysis }: Definition) =>
      Object.fromEntries(
        analysis.facts.map(({ fact, value }) => [fact, value]),
      );
    expect(byName(factsOf)).toEqual(
      byName(() => ({
        environments: 2,
        runtime: 'kubernetes',
        'builds-container-image': true,
        'holds-infrastructure-as-code': true,
        delivers: 'service',
      })),
    );
  });

  it('shows no trap', () => {
    expect(byName(({ analysis }) => analysis.traps)).toEqual(byName(() => []));
  });

  it.each(titled(expectedDifferences))(
    'differs for a reason: %s',
    (_title, row) => {
      expect(row.why).not.toBe('');
      expect(row.outcome).not.toBe(EXPECTED[row.capability]);
    },
  );

  it.each(titled(knownGaps))('differs still: %s', (_title, row) => {
    const found = DEFINITIONS.filter(each => holds(row, each));
    expect(found.map(each => outcome(each, row.capability))).toEqual(
      found.map(() => row.outcome),
    );
    expect(row.outcome).not.toBe(EXPECTED[row.capability]);
  });

  it('tells a person in the file from gates and settings', () => {
    const mechanisms = ({ analysis }: Definition) =>
      analysis.evidence
        .filter(({ capability }) => capability === 'production-approval')
        .map(({ mechanism }) => mechanism);
    expect(byName(mechanisms)).toEqual(
      byName(({ system, variant }) => [
        variant === 'approval' && PERSON_IN_THE_FILE.includes(system)
          ? 'production-approval'
          : automatedGatesMechanism,
      ]),
    );
  });
});

describe('the words of the evidence', () => {
  const NAMES: Record<System, RegExp> = {
    'github-actions': /\bGitHub\b/,
    'gitlab-ci': /\bGitLab\b/,
    'azure-pipelines': /\bAzure\b/,
    jenkins: /\bJenkins\b/,
    circleci: /\bCircleCI\b/,
  };

  it.each(DEFINITIONS.map(each => [nameOf(each), each] as const))(
    '%s: name no other system',
    (_name, { system, analysis }) => {
      const strange = SYSTEMS.filter(other => other !== system).flatMap(other =>
        analysis.evidence.filter(({ statement }) =>
          NAMES[other].test(statement),
        ),
      );
      expect(strange).toEqual([]);
    },
  );
});

const changed = ({ files }: Definition, { from, to }: Change) =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content.replaceAll(from, to),
    ]),
  );

const isIn = (
  rows: ReadonlyArray<Where & { trap: string }> = [],
  trap: string,
  definition: Definition,
) => rows.some(row => row.trap === trap && holds(row, definition));

describe.each(CHANGES.map(change => [change.what, change] as const))(
  'with %s',
  (_what, change) => {
    const analyses = DEFINITIONS.map(definition => ({
      ...definition,
      analysis: analyzeAll(changed(definition, change)),
    }));

    it.each(Object.entries(change.outcomes))(
      '%s is %s',
      (capability, expected) => {
        const differing = (change.differences ?? []).filter(
          row => row.capability === capability,
        );
        expect(
          Object.fromEntries(
            analyses.map(each => [nameOf(each), outcome(each, capability)]),
          ),
        ).toEqual(
          byName(
            each =>
              differing.find(row => holds(row, each))?.outcome ?? expected,
          ),
        );
      },
    );

    it('shows the trap, or none', () => {
      expect(
        Object.fromEntries(
          analyses.map(each => [
            nameOf(each),
            each.analysis.traps.map(({ trap }) => trap),
          ]),
        ),
      ).toEqual(
        byName(each =>
          change.traps.filter(
            trap =>
              !isIn(change.silent, trap, each) || isIn(loudGaps, trap, each),
          ),
        ),
      );
    });
  },
);

describe('a faulty delivery in five systems', () => {
  const files: Files = {
    'package.json': '{ "name": "shop", "scripts": { "build": "tsc" } }',
    'package-lock.json': '',
    Dockerfile: 'FROM node:24-alpine\nCOPY dist /app\n',
    'k8s/deployment.yaml': '',
    'src/server.ts': '',
  };
  const found = SYSTEMS.map(system => {
    const analysis = analyze(read({ ...files, ...FAULTY[system] }));
    return { system, analysis };
  });

  it.each(EXPECTED_TRAPS)('shows %s', trap => {
    const silent = [...expectedSilence, ...silentGaps].filter(
      row => row.trap === trap,
    );
    expect(
      found.map(({ system, analysis }) => [
        system,
        analysis.traps.some(each => each.trap === trap),
      ]),
    ).toEqual(
      SYSTEMS.map(system => [
        system,
        !silent.some(row => (row.systems ?? SYSTEMS).includes(system)),
      ]),
    );
  });

  it('shows no other', () => {
    for (const { analysis } of found) {
      expect(analysis.skipped).toEqual([]);
      expect(EXPECTED_TRAPS).toEqual(
        expect.arrayContaining(analysis.traps.map(({ trap }) => trap)),
      );
    }
  });

  it.each([
    ['unit-tests', 'not-met'],
    ['quality-gate', 'not-met'],
    ['dependency-scan', 'partial'],
    ['immutable-artifact', 'partial'],
    ['workload-identity', 'not-met'],
    ['build-once', 'not-met'],
    ['rollback', 'not-met'],
  ])('%s is %s', (capability, expected) => {
    expect(
      found.map(({ analysis }) => outcomesOf(analysis, capability)[0]),
    ).toEqual(SYSTEMS.map(() => expected));
  });
});
