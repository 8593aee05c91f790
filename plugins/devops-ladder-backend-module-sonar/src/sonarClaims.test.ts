import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { projectOf } from './SonarProject';
import { sonarClaims } from './sonarClaims';

const AT = '2026-03-01T12:00:00.000Z';
const URL = 'https://sonar.example/dashboard?id=ferry';

function claims(status: unknown, analysisDate?: string) {
  const project = projectOf(
    'ferry',
    URL,
    { component: { key: 'ferry', analysisDate } },
    { projectStatus: status },
  );
  return (
    project &&
    sonarClaims(project, { at: AT, ladder: defaultLadder }).evidence.map(
      ({ capability, outcome, statement }) =>
        `${capability} ${outcome}: ${statement}`,
    )
  );
}

describe('what a project of SonarQube shows', () => {
  it.each<[string, string]>([
    ['OK', 'which passes'],
    ['WARN', 'which warns'],
    ['ERROR', 'of which 1 fail at present'],
  ])('a gate that is %s is there, and may stop nothing', (status, words) => {
    const conditions = [{ status: 'ERROR' }, { status: 'OK' }];
    expect(claims({ status, conditions })?.[0]).toMatch(
      `quality-gate unknown: SonarQube judges ferry by a quality gate of 2 conditions, ${words}`,
    );
  });

  it('no analysis is no absence: pull requests may be analysed', () => {
    expect(claims({ status: 'NONE', conditions: [] })).toEqual([
      expect.stringMatching(/^quality-gate unknown: .*judged no analysis/),
      expect.stringMatching(/^quality-reports unknown: .*no report/),
    ]);
  });

  it.each<[string, string]>([
    ['2026-02-20T10:00:00+0000', 'met: .*2026-02-20'],
    ['2026-02-20T23:30:00-0500', 'met: .*2026-02-21'],
    ['2025-06-01T10:00:00+0000', 'unknown: .*2025-06-01'],
    ['yesterday', 'unknown: .*no report'],
  ])('an analysis of %s', (date, words) => {
    expect(claims({ status: 'OK' }, date)?.[1]).toMatch(
      new RegExp(`^quality-reports ${words}`),
    );
  });

  it.each([undefined, null, {}, { status: 'GREEN' }, 'OK'])(
    '%j is not its API',
    status => {
      expect(claims(status)).toBeUndefined();
    },
  );
});
