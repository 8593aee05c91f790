import fc from 'fast-check';
import { analyze } from '../analyze';
import type { Files } from '../testing/workflows';
import { KINDS } from './kinds';
import { edited, GROOVY, SHELL, VALUES, WAYS } from './mutations';
import { dependsOnOrder, faultsOf, GOOD, inputOf } from './sound';

const RUNS = { numRuns: 15, seed: 20261123 };
const MORE = { ...RUNS, numRuns: 60 };

const anything = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const edits = fc.array(
  fc.record({
    at: fc.nat(400),
    to: fc.nat(400),
    how: fc.constantFrom(...WAYS),
    value: anything,
  }),
  { minLength: 1, maxLength: 8 },
);

/** Parts of a language in an order that means nothing. */
const sentences = (words: readonly string[]) =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...words) },
          { weight: 1, arbitrary: anything },
        ),
        { maxLength: 60 },
      ),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([parts, by]) => parts.join(by));

function faults(files: Files): string[] {
  const all = { ...GOOD, ...files };
  const analysis = analyze(inputOf(all));
  return [
    ...faultsOf(analysis, all),
    ...(dependsOnOrder(analysis, all) ? ['it depends on the order'] : []),
  ];
}

describe('whatever is done to a file', () => {
  it.each(KINDS)('$name is survived', ({ path, good, around }) => {
    fc.assert(
      fc.property(edits, changes => {
        const files = { ...around, [path]: edited(good, changes) };
        expect(faults(files)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('what is not the language', () => {
  it('is survived where Groovy should be', () => {
    fc.assert(
      fc.property(sentences(GROOVY), text => {
        const files = {
          Jenkinsfile: text,
          'vars/one.groovy': `def call() { ${text} }`,
        };
        expect(faults(files)).toEqual([]);
      }),
      MORE,
    );
  });

  it('is survived where a script should be', () => {
    fc.assert(
      fc.property(sentences(SHELL), text => {
        const line = JSON.stringify(text);
        const files = {
          'ci.sh': text,
          '.gitlab-ci.yml': `test:\n  script:\n    - ./ci.sh\n    - ${line}\n`,
          Makefile: `test:\n\t${text}\n`,
        };
        expect(faults(files)).toEqual([]);
      }),
      MORE,
    );
  });
});
