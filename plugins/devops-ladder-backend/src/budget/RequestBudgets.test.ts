import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { DatabaseBudgetStore, openDatabase } from '../store';
import { readBudgetConfig } from './readBudgetConfig';
import { RequestBudgets } from './RequestBudgets';

const NOON = new Date('2026-03-01T12:00:00Z');
const REST = { host: 'api.github.com', name: 'rest' };

describe('RequestBudgets', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function create(requests: JsonObject = {}) {
    const knex = await databases.init('SQLITE_3');
    await openDatabase(mockServices.database({ knex }));
    const store = new DatabaseBudgetStore(knex);
    const budget = new RequestBudgets({
      store,
      config: readBudgetConfig(
        new ConfigReader({ devopsLadder: { requests } }),
        mockServices.logger.mock(),
      ),
      clock: { now: () => NOON },
    });
    return { store, budget };
  }

  it('uses a quarter of what a token usually has, until the provider says', async () => {
    const { store, budget } = await create();
    expect(await budget.take(REST, 1_250)).toBe(true);
    expect(await budget.take(REST)).toBe(false);
    await budget.report(REST, { limit: 15_000, remaining: 13_000 });
    expect(await budget.take(REST, 2_500)).toBe(true);
    expect(await budget.take(REST)).toBe(false);
    expect(await store.list(NOON)).toMatchObject([{ share: 3_750 }]);
  });

  it('keeps to a number that the operator set', async () => {
    const { budget } = await create({
      hosts: [{ host: REST.host, perHour: 2 }],
    });
    expect(await budget.take(REST, 2)).toBe(true);
    expect(await budget.take(REST)).toBe(false);
  });

  it('keeps to it where it is more than the share', async () => {
    const { budget } = await create({
      hosts: [{ host: REST.host, perHour: 9_000 }],
    });
    expect(await budget.take(REST, 9_000)).toBe(true);
    expect(await budget.take(REST)).toBe(false);
  });

  it('always leaves one request to ask with', async () => {
    const { budget } = await create({ share: 0.001 });
    await budget.report(REST, { limit: 60 });
    expect(await budget.take(REST)).toBe(true);
  });
});
