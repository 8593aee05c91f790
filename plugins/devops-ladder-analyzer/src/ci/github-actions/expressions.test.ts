import { evaluate, holds, UNKNOWN } from './expressions';
import type { Value } from './expressions';

const KNOWN: Record<string, Value> = {
  'github.event_name': 'push',
  'github.ref': { prefix: 'refs/tags/' },
  'inputs.on': true,
  'always()': true,
};
const lookup = (path: string): Value => (path in KNOWN ? KNOWN[path] : UNKNOWN);

describe('expressions', () => {
  it.each<[string, Value]>([
    ["github.event_name == 'push'", true],
    ["github.event_name != 'push'", false],
    ["github.event_name == 'PUSH'", true],
    ["github.ref == 'refs/heads/main'", false],
    ["github.ref == 'refs/tags/v1'", UNKNOWN],
    ["startsWith(github.ref, 'refs/tags/')", true],
    ["startsWith(github.ref, 'refs/heads/')", false],
    ["startsWith(github.ref, 'refs/tags/v')", UNKNOWN],
    ['false && secrets.X', false],
    ['secrets.X && false', false],
    ['true || secrets.X', true],
    ['secrets.X || inputs.on', true],
    ['!inputs.on', false],
    ["contains('a b', 'b')", true],
    ["contains(github.event.labels.*.name, 'x')", UNKNOWN],
    ["(inputs.on && 'a') || 'b'", 'a'],
    ["format('{0}-{1}', 'a', 'b') == 'a-b'", true],
    ['always() && inputs.on', true],
    ["it's broken", UNKNOWN],
    ['', UNKNOWN],
  ])('%s', (source, expected) => {
    expect(evaluate(source, lookup)).toBe(expected);
  });

  it('takes a text around an expression for true', () => {
    expect(holds('${{ false }}', lookup)).toBe(false);
    expect(holds('false', lookup)).toBe(false);
    expect(holds('${{ false }} ', lookup)).toBe(true);
    expect(holds('${{ false }} && ${{ false }}', lookup)).toBe(true);
  });
});
