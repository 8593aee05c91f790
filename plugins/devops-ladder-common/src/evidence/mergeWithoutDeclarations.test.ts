import fc from 'fast-check';
import { anyInput } from '../assessment/__testUtils__/arbitraries';
import { mergeEvidence } from './mergeEvidence';
import { mergeWithoutDeclarations } from './mergeWithoutDeclarations';

describe('mergeWithoutDeclarations', () => {
  it('comes to what merging the other evidence alone comes to', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { capabilities } = mergeEvidence(input);
        const evidence = input.evidence.filter(e => e.strength !== 'declared');
        const undeclared = mergeEvidence({ ...input, evidence });
        expect(mergeWithoutDeclarations(input, capabilities)).toEqual(
          undeclared.capabilities,
        );
      }),
      { numRuns: 300 },
    );
  });
});
