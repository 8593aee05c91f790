import { createMockDirectory } from '@backstage/backend-test-utils';
import { readAllSettings } from './readSettings';

describe('readAllSettings', () => {
  const directory = createMockDirectory();

  it('reads each file, with times that are ago', async () => {
    directory.setContent({
      'one.yaml': 'at: [-90m, -2h, -1.5d]',
      'two.yaml': 'not: -3 or -3x',
    });
    const now = Date.parse('2026-03-10T12:00:00.250Z');
    const settings = await readAllSettings(directory.path, now);
    expect(Object.fromEntries(settings)).toEqual({
      one: {
        at: [
          '2026-03-10T10:30:00Z',
          '2026-03-10T10:00:00Z',
          '2026-03-09T00:00:00Z',
        ],
      },
      two: { not: '-3 or -3x' },
    });
  });
});
