import { foldLines } from './foldLines';

describe('foldLines', () => {
  it('shows a short file as a whole', () => {
    expect(foldLines(300, [])).toEqual([
      { first: 1, last: 300, isFolded: false },
    ]);
  });

  it('keeps the lines around findings of a long one', () => {
    expect(
      foldLines(1000, [
        { first: 500, last: 502 },
        { first: 505, last: 505 },
        { first: 3, last: 3 },
      ]),
    ).toEqual([
      { first: 1, last: 8, isFolded: false },
      { first: 9, last: 494, isFolded: true },
      { first: 495, last: 507, isFolded: false },
      { first: 508, last: 510, isFolded: false },
      { first: 511, last: 1000, isFolded: true },
    ]);
  });

  it('folds nothing that is hardly longer than the button', () => {
    expect(
      foldLines(320, [
        { first: 1, last: 150 },
        { first: 166, last: 315 },
      ]).some(run => run.isFolded),
    ).toBe(false);
  });
});
