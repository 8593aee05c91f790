import { assessmentAt, assessmentRecord } from '../__testUtils__/fixtures';
import { changeBetween } from './changeBetween';

const nothing = { collectors: [] };
const low = assessmentRecord('ferry', 1);
const high = assessmentRecord('ferry', 2, {
  assessedAt: '2026-03-02T12:00:00.000Z',
});
const needsMore = assessmentRecord('ferry', 1, {
  assessment: assessmentAt(1, { compliance: ['soc2'] }),
});
const ofOtherModel = assessmentRecord('ferry', 2, {
  assessment: { ...assessmentAt(2), modelVersion: '1.0.0+abc' },
});
const withWaiver = assessmentRecord('ferry', 1, {
  assessment: {
    ...assessmentAt(2),
    capabilities: assessmentAt(2).capabilities.map(result =>
      result.capability === 'lint' ? { ...result, outcome: 'waived' } : result,
    ),
  },
});

describe('changeBetween', () => {
  it('is nothing where the service stands as before', () => {
    const again = { ...low, assessedAt: high.assessedAt };
    expect(
      changeBetween(low, again, { collectors: ['repository'], commit: 'c2' }),
    ).toBeUndefined();
  });

  it('shows where the service stood and stands', () => {
    expect(
      changeBetween(low, high, { collectors: ['repository'], commit: 'c2' }),
    ).toMatchObject({
      entityRef: 'component:default/ferry',
      at: '2026-03-02T12:00:00.000Z',
      cause: { kind: 'code', commit: 'c2' },
      before: { attained: 1, axes: { automation: expect.any(Number) } },
      after: { attained: 2 },
    });
  });

  it.each([
    ['the first', undefined, high, nothing, { kind: 'first' }],
    [
      'files before other sources',
      low,
      high,
      { collectors: ['github', 'repository'] },
      { kind: 'code' },
    ],
    [
      'another source',
      low,
      high,
      { collectors: ['github'] },
      { kind: 'evidence', collector: 'github' },
    ],
    ['a waiver', low, withWaiver, nothing, { kind: 'waiver' }],
    ['the situation', low, needsMore, nothing, { kind: 'situation' }],
    [
      'the model',
      low,
      ofOtherModel,
      nothing,
      { kind: 'model', modelVersion: '1.0.0+abc' },
    ],
  ])('names %s as the cause', (_, before, after, read, cause) => {
    expect(changeBetween(before, after, read)?.cause).toEqual(cause);
  });
});
