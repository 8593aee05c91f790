import { EnvironmentTiers } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { record } from '../__testUtils__/projects';
import { recordsOf } from './DeploymentRecord';
import { Ownership, readOwnEnvironments } from './ownEnvironments';

const OWN = { id: 1, name: 'shop-ci', isOff: false };
const OTHER = { id: 2, name: 'till-ci', isOff: false };
const NEW = '2026-02-20T12:00:00.000Z';
const OLD = '2025-02-20T12:00:00.000Z';
const problem = { reason: 'no-permission' as const, message: 'Hidden.' };

type Run = Parameters<typeof record>[0];

async function own(
  runs: Run[] | undefined,
  more: Partial<Ownership> & { production?: string } = {},
) {
  const { production, ...ownership } = more;
  const named = production ? [production] : [];
  const found = await readOwnEnvironments(
    async () => ({ value: [{ id: 7, name: 'prod' }] }),
    async id =>
      runs ? { value: recordsOf(runs.map(record), id) } : { problem },
    {
      tiers: new EnvironmentTiers(new Map(), named),
      named,
      definitions: [OWN],
      allDefinitions: [OWN, OTHER],
      words: ['shop'],
      since: '2025-09-01T00:00:00.000Z',
      ...ownership,
    },
  );
  return found.problem ? 'hidden' : found.value.map(({ name }) => name);
}

describe('readOwnEnvironments', () => {
  const alone = { allDefinitions: [OWN] };

  it.each<[string, Run[] | undefined, Parameters<typeof own>[1], unknown]>([
    ['its pipeline deployed to', [{ run: 1, at: NEW }], {}, ['prod']],
    [
      'its pipeline failed to deploy to',
      [{ run: 1, at: NEW, result: 'failed' }],
      {},
      ['prod'],
    ],
    ['its pipeline deployed to long ago', [{ run: 1, at: OLD }], {}, []],
    ['others deploy to', [{ run: 1, at: NEW, definition: 2 }], {}, []],
    ['nobody deploys to', [], {}, []],
    ['nobody deploys to, among no others', [], alone, ['prod']],
    [
      'it deployed to long ago, among no others',
      [{ run: 1, at: OLD }],
      alone,
      ['prod'],
    ],
    [
      'pipelines deploy to that are hidden',
      [{ run: 1, at: NEW, definition: 9 }],
      alone,
      [],
    ],
    ['the owner names', [], { production: 'Prod' }, ['prod']],
    [
      'the owner names, without pipelines',
      [],
      { production: 'prod', definitions: [] },
      ['prod'],
    ],
    [
      'the owner names otherwise',
      [{ run: 1, at: NEW }],
      { production: 'blue' },
      [],
    ],
    ['has hidden records', undefined, {}, 'hidden'],
    [
      'has hidden records, and the owner names',
      undefined,
      { production: 'prod' },
      ['prod'],
    ],
  ])('knows one that %s', async (_, runs, more, found) => {
    expect(await own(runs, more)).toEqual(found);
  });

  it('asks nothing for a service without pipelines', async () => {
    const never = jest.fn();
    expect(
      await readOwnEnvironments(never, never, {
        tiers: new EnvironmentTiers(new Map()),
        named: [],
        definitions: [],
        allDefinitions: [OTHER],
        words: [],
        since: OLD,
      }),
    ).toEqual({ value: [] });
    expect(never).not.toHaveBeenCalled();
  });
});
