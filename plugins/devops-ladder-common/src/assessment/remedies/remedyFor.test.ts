import { defaultLadder } from '../../ladder/defaultLadder';
import { capabilityRemedy, trapRemedy } from './remedyFor';

describe('remedies', () => {
  it.each(defaultLadder.capabilities)('$id has its own', capability => {
    const { change, effort } = capabilityRemedy(capability);
    expect(change).toMatch(/^[A-Z].*\.$/);
    expect(change).not.toContain(capability.means);
    expect(['small', 'medium', 'large']).toContain(effort);
  });

  it.each(defaultLadder.traps)('$id has its own', trap => {
    expect(trapRemedy(trap).change).not.toContain(trap.means);
  });

  it.each(defaultLadder.capabilities.filter(c => c.level <= 2))(
    '$id has one in the words of GitHub Actions',
    capability => {
      expect(capabilityRemedy(capability, 'github-actions').change).not.toBe(
        capabilityRemedy(capability).change,
      );
      expect(capabilityRemedy(capability, 'gitlab-ci')).toEqual(
        capabilityRemedy(capability),
      );
    },
  );

  it('falls back to the meaning for what an organisation adds', () => {
    const own = {
      ...defaultLadder.capabilities[0],
      id: 'toString',
      means: 'Cake.',
    };
    expect(capabilityRemedy(own).change).toContain('Cake.');
  });
});
