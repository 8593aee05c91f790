import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  Assessment,
  CapabilityResult,
  Evidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { assessment, capabilityResult, SEEN_AT } from './assessment';

/** The workflow of which `analyzeAnswer` speaks. */
export const triedWorkflow = {
  path: '.github/workflows/delivery.yml',
  content: [
    'on:',
    '  push:',
    '    branches: [main]',
    '  pull_request:',
    'jobs:',
    '  verify:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - run: npm ci',
    '      - run: npm test',
    '      - run: npm audit',
    '        continue-on-error: true',
    '',
  ].join('\n'),
};

const stamp = { collector: 'dry-run', seenAt: SEEN_AT };

function evidence(
  piece: Pick<Evidence, 'capability' | 'outcome' | 'statement' | 'places'> &
    Partial<Evidence>,
): Evidence {
  return { strength: 'file', mechanism: 'github-actions', ...stamp, ...piece };
}

const { path } = triedWorkflow;

const scan = {
  statement:
    'Dependencies are scanned by `npm audit`, but it cannot fail the run.',
  places: [{ file: path, line: 12, endLine: 13, snippet: '- run: npm audit' }],
};

const unread =
  '.github/workflows/broken.yml could not be used (not valid YAML), and it may hold this.';

function unknownForBrokenFile(capability: string): CapabilityResult {
  const unknown = {
    reason: 'unreadable',
    howToResolve: 'Repair .github/workflows/broken.yml.',
  } as const;
  return capabilityResult({
    capability,
    outcome: 'unknown',
    reason: unread,
    unknown,
    evidence: [
      evidence({
        capability,
        outcome: 'unknown',
        statement: unread,
        places: [{ file: '.github/workflows/broken.yml', line: 2 }],
        unknown,
      }),
    ],
  });
}

const capabilities: CapabilityResult[] = [
  capabilityResult({
    capability: 'unit-tests',
    outcome: 'met',
    strength: 'file',
    reason: 'The tests are run in job "verify".',
    evidence: [
      evidence({
        capability: 'unit-tests',
        outcome: 'met',
        statement: 'The tests are run by `jest` in job "verify".',
        places: [{ file: path, line: 11, snippet: '- run: npm test' }],
      }),
    ],
  }),
  capabilityResult({
    capability: 'dependency-scan',
    outcome: 'partial',
    strength: 'file',
    reason: scan.statement,
    traps: ['advisory-only-gate'],
    evidence: [
      evidence({ capability: 'dependency-scan', outcome: 'partial', ...scan }),
    ],
  }),
  capabilityResult({
    capability: 'rollback',
    outcome: 'not-met',
    strength: 'file',
    reason: 'No pipeline rolls a bad release back.',
    evidence: [
      evidence({
        capability: 'rollback',
        outcome: 'not-met',
        statement: 'No pipeline rolls a bad release back.',
        places: [{ file: path }],
      }),
    ],
  }),
  unknownForBrokenFile('lint'),
  unknownForBrokenFile('sbom'),
  capabilityResult({
    capability: 'required-checks',
    outcome: 'unknown',
    reason: 'Nothing that is installed answers this.',
    unknown: { reason: 'no-collector' },
  }),
];

/** What trying the workflow and a broken one beside it would give. */
export function analyzeAnswer(
  overrides: Partial<Assessment> = {},
): AnalyzeAnswer {
  return {
    ciSystem: 'github-actions',
    skipped: [
      {
        file: '.github/workflows/broken.yml',
        line: 2,
        reason: 'not valid YAML',
      },
    ],
    assessment: assessment({
      rung: {
        attained: 0,
        possible: 1,
        skippedLevels: [],
        blockedBy: ['required-checks'],
        settledBy: ['required-checks'],
      },
      fit: {
        verdict: 'under-built',
        by: 2,
        reason: 'Rung 3 is needed, and at most 1 is held.',
        settledBy: [],
        surplusClimbs: [],
      },
      traps: [
        {
          trap: 'advisory-only-gate',
          severity: 'high',
          findings: [
            {
              trap: 'advisory-only-gate',
              capabilities: ['dependency-scan'],
              statement: '`npm audit` runs, but cannot fail the run.',
              places: scan.places,
              strength: 'file',
              ...stamp,
            },
          ],
        },
      ],
      capabilities,
      ...overrides,
    }),
  };
}

/** An error as the client throws it where fields are not accepted. */
export function schemaError(message: string): Error {
  return Object.assign(new Error('Request failed with 400 Bad Request'), {
    statusCode: 400,
    cause: new Error(message),
  });
}

/** What was sent, as the form sends it. */
export const triedQuestion: AnalyzeQuestion = { files: [triedWorkflow] };
