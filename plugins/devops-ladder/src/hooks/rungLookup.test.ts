import { Entity } from '@backstage/catalog-model';
import { assessment, fakeApi, serviceSummary } from '../__fixtures__';
import { lookUpRungs } from './rungLookup';

const SEEN = Date.parse('2026-11-22T18:00:00Z');

function component(name: string, ...owners: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    relations: owners.map(owner => ({
      type: 'ownedBy',
      targetRef: `group:default/${owner}`,
    })),
  };
}

const page = (
  items: ReturnType<typeof serviceSummary>[],
  nextCursor?: string,
) => ({
  asOf: '2026-11-22T18:00:00Z',
  modelVersion: '1.0.0',
  items,
  totalItems: items.length,
  pageInfo: { nextCursor },
});

describe('lookUpRungs', () => {
  it('asks once for all rows of a page, by their owners', async () => {
    const api = fakeApi({
      listServices: async () => page([serviceSummary(assessment())]),
    });
    const entities = [
      component('seat-inventory', 'ferry-reservations'),
      component('ledger', 'team-books'),
      component('orphan'),
    ];

    const answers = await Promise.all(
      entities.map(() => lookUpRungs(api, [...entities], SEEN)),
    );

    expect(api.listServices).toHaveBeenCalledTimes(1);
    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({
        owner: [
          '-',
          'group:default/ferry-reservations',
          'group:default/team-books',
        ],
        limit: 200,
      }),
    );
    expect(
      answers[0].rows.get('component:default/seat-inventory')?.needed,
    ).toBe(4);
    expect(answers[0].isComplete).toBe(true);
  });

  it('keeps an answer for a minute', async () => {
    const api = fakeApi();
    api.listServices.mockResolvedValue(page([]));
    const entities = [component('seat-inventory', 'ferry-reservations')];

    await lookUpRungs(api, entities, SEEN);
    await lookUpRungs(api, entities, SEEN + 59_000);
    expect(api.listServices).toHaveBeenCalledTimes(1);
    await lookUpRungs(api, entities, SEEN + 61_000);
    expect(api.listServices).toHaveBeenCalledTimes(2);
  });

  it('keeps no failure', async () => {
    const api = fakeApi();
    api.listServices.mockRejectedValueOnce(new Error('gone'));
    api.listServices.mockResolvedValue(page([]));

    await expect(lookUpRungs(api, [], SEEN)).rejects.toThrow('gone');
    await expect(lookUpRungs(api, [], SEEN)).resolves.toMatchObject({
      isComplete: true,
    });
  });

  it('asks without owners where they are too many for a filter', async () => {
    const api = fakeApi();
    api.listServices.mockResolvedValue(page([]));
    const entities = Array.from({ length: 21 }, (_, index) =>
      component(`service-${index}`, `team-${index}`),
    );

    await lookUpRungs(api, entities, SEEN);

    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({ owner: undefined }),
    );
  });

  it('says so where it does not look through all services', async () => {
    const api = fakeApi();
    api.listServices.mockResolvedValue(page([], 'more'));

    const { isComplete } = await lookUpRungs(api, [], SEEN);

    expect(isComplete).toBe(false);
    expect(api.listServices).toHaveBeenCalledTimes(5);
  });
});
