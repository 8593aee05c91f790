import { evidence } from '../__testUtils__/fixtures';
import { unresolvedReferences } from './unresolvedReferences';

const unknown = (
  statement: string,
  howToResolve?: string,
  reason: 'unresolved-include' | 'unreadable' = 'unresolved-include',
) => ({
  ...evidence('lint', 'unknown'),
  statement,
  unknown: { reason, howToResolve },
});

describe('unresolvedReferences', () => {
  it.each([
    [unknown('The shared pipeline `o/r/ci.yml@v1` could not be read.')],
    [unknown('The script `o/r/ci.yml production` could not be read.')],
    [unknown('It may hold this.', 'Attest what `o/r/ci.yml@v1` does.')],
  ])('takes the name from what is said', found => {
    const findings = { evidence: [found, found], traps: [], facts: [] };
    expect(unresolvedReferences(findings)).toEqual(['o/r/ci.yml']);
  });

  it.each([
    [unknown('The file `a.yml` is broken.', undefined, 'unreadable')],
    [unknown('It may hold this.')],
    [unknown('What `kubectl apply` does is not known.')],
    [evidence('lint')],
  ])('has none where none is named', found => {
    const findings = { evidence: [found], traps: [], facts: [] };
    expect(unresolvedReferences(findings)).toEqual([]);
  });

  it('has none where nothing was said', () => {
    expect(unresolvedReferences(undefined)).toEqual([]);
  });
});
