import { keptTitle } from './keptTitle';

describe('keptTitle', () => {
  it('tells what a revert takes back, and not what it says', () => {
    const kept = keptTitle('Add a cart (#12)');
    expect(kept).toBe(keptTitle('Add a cart'));
    expect(kept).not.toContain('cart');
    expect(keptTitle('Revert "Add a cart (#12)" (#13)')).toBe(
      `Revert "${kept}"`,
    );
    expect(keptTitle('revert: Add a cart')).toBe(`Revert "${kept}"`);
    expect(keptTitle('Revert "Revert "Add a cart""')).toBe(
      `Revert "Revert "${kept}""`,
    );
  });
});
