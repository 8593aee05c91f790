import { assessFiles } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import {
  Assessment,
  defaultLadder,
  Dispute,
  DisputeRequest,
  DisputeTestCase,
  mergeEvidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AT } from '../__testUtils__/fixtures';
import { snapshotOf } from './snapshotOf';
import { subjectOf } from './subjectOf';
import { testCaseOf } from './testCaseOf';

const WORKFLOW = `
name: CI
on: [push, pull_request]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run lint || true
      - run: npm test
      - run: docker build -t registry.example/ferry:latest .
      - run: docker push registry.example/ferry:latest
  deploy:
    needs: build
    environment: production
    runs-on: ubuntu-latest
    steps:
      - run: curl https://user:hunter2@deploy.example/ferry
      - run: kubectl apply -f k8s/
`;

const { assessment } = assessFiles({
  files: [
    { path: '.github/workflows/ci.yml', content: WORKFLOW },
    {
      path: 'package.json',
      content: '{"scripts": {"test": "jest", "lint": "eslint ."}}',
    },
    { path: 'Dockerfile', content: 'FROM node:latest\n' },
  ],
  ladder: defaultLadder,
  declared: [
    {
      source: 'annotation on component:default/ferry',
      facts: { delivers: 'service', runtime: 'kubernetes' },
    },
  ],
  at: AT,
});

const reason = 'See https://wiki.example/ferry for why.';

function testCase(request: Omit<DisputeRequest, 'reason'>): DisputeTestCase {
  const subject = subjectOf({ ...request, reason }, assessment, defaultLadder);
  const dispute: Dispute = {
    id: 'd',
    entityRef: 'component:default/ferry',
    [subject.about]: subject.id,
    expected: request.expected,
    shown: subject.shown,
    reason,
    state: 'open',
    disputedBy: 'user:default/ann',
    disputedAt: AT,
    modelVersion: assessment.modelVersion,
  };
  const snapshot = snapshotOf(subject, assessment, {
    ladder: defaultLadder,
    at: AT,
    ciSystem: 'github-actions',
  });
  // As it comes from the database.
  return JSON.parse(JSON.stringify(testCaseOf({ dispute, snapshot })));
}

const merged = ({ evidence, traps, situation, at }: DisputeTestCase) =>
  mergeEvidence({ ladder: defaultLadder, evidence, traps, situation, at });

describe('a disputed result as a test case', () => {
  it.each(assessment.capabilities.map(({ capability }) => capability))(
    'gives what was shown of %s',
    capability => {
      const was = assessment.capabilities.find(
        result => result.capability === capability,
      );
      const found = testCase({
        capability,
        expected: was?.outcome === 'met' ? 'not-met' : 'met',
      });
      expect(found.shown).toBe(was?.outcome);
      expect(
        merged(found).capabilities.find(
          result => result.capability === capability,
        )?.outcome,
      ).toBe(was?.outcome);
    },
  );

  it.each(defaultLadder.traps.map(({ id }) => id))(
    'gives whether %s was shown',
    trap => {
      const isThere = assessment.traps.some(each => each.trap === trap);
      const found = testCase({
        trap,
        expected: isThere ? 'absent' : 'present',
      });
      expect(found.shown).toBe(isThere ? 'present' : 'absent');
      expect(merged(found).traps.some(each => each.trap === trap)).toBe(
        isThere,
      );
    },
  );

  it('holds no link, commit, user or secret', () => {
    const capability = 'automated-deploy';
    const known = assessment.capabilities.map(each => each.capability);
    const all = known.map(id => {
      const was = assessment.capabilities.find(each => each.capability === id);
      return testCase({
        capability: id,
        expected: was?.outcome === 'met' ? 'not-met' : 'met',
      });
    });
    const text = JSON.stringify(all);
    expect(known).toContain(capability);
    expect(text).toContain('kubectl apply');
    expect(text).toContain('See «link» for why.');
    for (const secret of ['hunter2', 'https://', 'component:', 'user:']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('subjectOf', () => {
  const waived: Assessment = {
    ...assessment,
    capabilities: assessment.capabilities.map(result =>
      result.capability === 'unit-tests'
        ? { ...result, outcome: 'waived', waivedFrom: 'partial' }
        : result,
    ),
  };

  it('looks behind a waiver', () => {
    const request = { capability: 'unit-tests', expected: 'met', reason };
    expect(
      subjectOf(request as DisputeRequest, waived, defaultLadder).shown,
    ).toBe('partial');
  });

  it.each<[Omit<DisputeRequest, 'reason'>, RegExp]>([
    [{ expected: 'met' }, /^capability: .* either a capability or a trap/],
    [
      { capability: 'lint', trap: 'advisory-gate', expected: 'met' },
      /^capability: /,
    ],
    [
      { capability: 'magic', expected: 'met' },
      /^capability: .*no capability magic.*unit-tests/,
    ],
    [{ trap: 'magic', expected: 'absent' }, /^trap: .*no trap magic/],
    [
      { capability: 'unit-tests', expected: 'absent' },
      /^expected: .*shown as partial, accepted are met, not-met/,
    ],
    [{ capability: 'unit-tests', expected: 'partial' }, /^expected: /],
    [
      { trap: defaultLadder.traps[0].id, expected: 'met' },
      /^expected: .*accepted are (present|absent)\./,
    ],
  ])('refuses %j', (request, message) => {
    expect(() =>
      subjectOf({ ...request, reason }, waived, defaultLadder),
    ).toThrow(message);
  });
});
