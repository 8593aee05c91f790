import { mockServices } from '@backstage/backend-test-utils';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { serviceRecord } from '../__testUtils__/fixtures';
import { DatabaseResourceStore } from './DatabaseResourceStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { openDatabase } from './openDatabase';
import { EVERY_SERVICE, NO_SERVICE } from './VisibleServices';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const FERRY = 'component:default/ferry';

describe('DatabaseResourceStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      return {
        knex,
        services: new DatabaseServiceStore(knex),
        resources: new DatabaseResourceStore(knex),
      };
    }

    it('follows the labels and annotations of the catalog', async () => {
      const { knex, services, resources } = await create();
      const long = 'x'.repeat(10_000);
      await services.sync(
        [
          serviceRecord('ferry', {
            entityEtag: 'a',
            system: 'system:default/port',
            labels: { tier: '1', toString: 'odd' },
            annotations: { 'acme.io/long': long },
          }),
          serviceRecord('dock', { labels: { tier: '2' } }),
        ],
        NOON,
      );
      const none = 'component:default/none';
      expect(await resources.get([none, FERRY])).toEqual([
        undefined,
        {
          entityRef: FERRY,
          kind: 'component',
          owner: 'group:default/pilots',
          system: 'system:default/port',
          labels: { tier: '1', toString: 'odd' },
          annotations: { 'acme.io/long': long },
        },
      ]);

      await services.sync(
        [serviceRecord('ferry', { entityEtag: 'b', labels: { tier: '3' } })],
        NOON,
      );
      expect(await resources.get([FERRY])).toEqual([
        expect.objectContaining({ labels: { tier: '3' }, annotations: {} }),
      ]);
      expect(await knex('service_properties').pluck('entity_ref')).toEqual([
        FERRY,
      ]);
    });

    it('tells the services that a caller may see from others', async () => {
      const { services, resources } = await create();
      await services.sync(
        [serviceRecord('ferry'), serviceRecord('dock')],
        NOON,
      );
      const see = (ref: string, visible = EVERY_SERVICE) =>
        resources.isVisible(ref, visible);
      expect(await see(FERRY)).toBe(true);
      expect(await see('component:default/none')).toBe(false);
      expect(await see(FERRY, NO_SERVICE)).toBe(false);
      expect(await see(FERRY, { catalog: [FERRY] })).toBe(true);
      const criteria = {
        property: 'owner' as const,
        values: ['group:default/divers'],
      };
      expect(await see(FERRY, { catalog: [FERRY], criteria })).toBe(false);
      expect(await see(FERRY, { catalog: 'all', criteria })).toBe(false);
      expect(
        await see(FERRY, { catalog: 'all', criteria: { not: criteria } }),
      ).toBe(true);
    });
  });
});
