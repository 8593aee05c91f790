import { analyze } from '../analyze';
import { unbashParser } from '../shell';
import type { Files } from '../testing/workflows';
import { KINDS } from './kinds';
import type { Kind } from './Kind';
import { SHAPES } from './shapes';
import { faultsOf, GOOD, inputOf } from './sound';

/** Scripts that are parsed, however often they are called. */
const MAX_PARSED = 30_000;
const MAX_CHARACTERS = 20_000_000;

const OUTSIDE = [
  '../../etc/passwd',
  '/etc/passwd',
  '..\\..\\x',
  `${'../'.repeat(3000)}x`,
  'a/../../../.git/config',
  '%2e%2e/x',
  '\u0000',
  '~/x',
  'file:///etc/passwd',
  '//host/share',
  '.',
  '..',
  '',
];

const textsOf = (kind: Kind) =>
  SHAPES.flatMap(({ name, text, isLost }) => {
    const content = text(kind);
    return content === undefined ? [] : [{ name, content, isLost }];
  });

/** What is wrong with an analysis, and with the work that it was. */
function faultsAndSkipped(kind: Kind, files: Files) {
  const all = { ...GOOD, ...kind.around, ...files };
  const { parse } = unbashParser;
  let calls = 0;
  let characters = 0;
  const parsed = jest.spyOn(unbashParser, 'parse');
  parsed.mockImplementation(source => {
    calls += 1;
    characters += source.length;
    return parse(source);
  });
  const analysis = analyze(inputOf(all));
  parsed.mockRestore();
  const faults = faultsOf(analysis, all);
  if (calls > MAX_PARSED || characters > MAX_CHARACTERS) {
    faults.push(`it parses ${calls} scripts of ${characters} characters`);
  }
  return { faults, skipped: analysis.skipped.map(({ file }) => file) };
}

describe.each(KINDS)('$name that is hostile', kind => {
  it('is read where it is well', () => {
    expect(faultsAndSkipped(kind, { [kind.path]: kind.good })).toEqual({
      faults: [],
      skipped: [],
    });
  });

  it.each(textsOf(kind))('$name', ({ content, isLost }) => {
    const result = faultsAndSkipped(kind, { [kind.path]: content });
    expect(result.faults).toEqual([]);
    expect(
      result.skipped.includes(kind.path) || !isLost || kind.forgives === true,
    ).toBe(true);
  });

  it('includes itself', () => {
    expect(faultsAndSkipped(kind, kind.cycle).faults).toEqual([]);
  });

  it.each([12, 40])('doubles %s times', levels => {
    expect(faultsAndSkipped(kind, kind.doubling(levels)).faults).toEqual([]);
  });

  it.each(OUTSIDE)('names a path outside: %j', path => {
    const files = { [kind.path]: kind.naming(path) };
    expect(faultsAndSkipped(kind, files).faults).toEqual([]);
  });
});

const WITH_OTHERS = KINDS.flatMap(kind =>
  kind.other ? [[kind.name, kind, kind.other] as const] : [],
);

describe('a broken definition', () => {
  it.each(WITH_OTHERS)('hides no other of %s', (_name, kind, other) => {
    const [path, text] = other;
    const files = { ...GOOD, [kind.path]: '[\u0000', [path]: text };
    const analysis = analyze(inputOf(files));
    const scans = analysis.evidence.filter(
      ({ capability }) => capability === 'dependency-scan',
    );
    expect(faultsOf(analysis, files)).toEqual([]);
    expect(JSON.stringify(scans)).toContain(path);
    expect(analysis.skipped.map(({ file }) => file)).toContain(kind.path);
  });
});
