import { wordVariants } from './wordVariants';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index}`);

describe('wordVariants', () => {
  it('fills in each value, the later ones for each of the former', () => {
    expect(
      wordVariants(
        ['run', '${{ matrix.a }}-${{ matrix.b }}', '${{ matrix.b }}'],
        {
          'matrix.a': ['x', 'y'],
          'matrix.b': ['1', '2'],
        },
      ),
    ).toEqual([
      ['run', 'x-1', '1'],
      ['run', 'x-2', '2'],
      ['run', 'y-1', '1'],
      ['run', 'y-2', '2'],
    ]);
  });

  it('leaves the command as it is where nothing is known', () => {
    expect(wordVariants(['npm', '${{ matrix.a }}'], {})).toEqual([
      ['npm', '${{ matrix.a }}'],
    ]);
  });

  it('stops at a number, however many lists there are', () => {
    const names = numbered(30).map(index => `matrix.v${index}`);
    const values = Object.fromEntries(
      names.map(name => [name, numbered(12)] as const),
    );
    const words = names.map(name => `\${{ ${name} }}`);
    const started = process.hrtime.bigint();
    expect(wordVariants(words, values)).toHaveLength(24);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });
});
