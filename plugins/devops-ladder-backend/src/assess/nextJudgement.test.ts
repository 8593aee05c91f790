import {
  defaultLadder,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { inForceBy, nextJudgement } from './nextJudgement';

const [first, second, ...others] = defaultLadder.capabilities;
const ladder: Ladder = {
  ...defaultLadder,
  capabilities: [
    { ...first, state: 'upcoming', activeFrom: '2026-04-01' },
    { ...second, state: 'upcoming', activeFrom: '2026-05-01' },
    ...others,
  ],
};
const waiver = (expiresAt: string) => ({
  capability: 'lint',
  reason: 'r',
  expiresAt,
});

describe('nextJudgement', () => {
  it.each<[string, string[], string, string | undefined]>([
    ['the next entry', [], '2026-03-01', '2026-04-01'],
    ['not one that counts already', [], '2026-04-01', '2026-05-01'],
    [
      'the first waiver to end',
      ['2026-03-20', '2026-03-10'],
      '2026-03-01',
      '2026-03-10',
    ],
    ['no waiver that has ended', ['2026-03-10'], '2026-06-01', undefined],
  ])('is %s', (_, waivers, at, next) => {
    expect(
      nextJudgement(ladder, waivers.map(waiver), at)
        ?.toISOString()
        .slice(0, 10),
    ).toBe(next);
  });

  it('counts the entries that have begun to count', () => {
    expect(
      ['2026-03-31', '2026-04-01', '2026-07-01'].map(at =>
        inForceBy(ladder, at),
      ),
    ).toEqual([0, 1, 2]);
  });
});
