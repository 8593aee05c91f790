import { levelsOf } from './levelsOf';

describe('levelsOf', () => {
  it('says nothing of services that were not assessed', () => {
    expect(levelsOf([0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
  });

  it.each([
    [[1, 0, 0, 0, 0, 0, 0], { half: 0, lowest: 0, highest: 0 }],
    [[0, 0, 0, 0, 0, 0, 3], { half: 6, lowest: 6, highest: 6 }],
    [[1, 1, 1, 0, 0, 0, 0], { half: 1, lowest: 0, highest: 2 }],
    // one of two is a half
    [[1, 0, 0, 0, 1, 0, 0], { half: 4, lowest: 0, highest: 4 }],
    [[3, 0, 0, 0, 1, 0, 0], { half: 0, lowest: 0, highest: 4 }],
  ])('sums %p up', (counts, levels) => {
    expect(levelsOf(counts)).toEqual(levels);
  });
});
