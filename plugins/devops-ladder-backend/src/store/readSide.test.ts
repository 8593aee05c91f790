import { mockServices } from '@backstage/backend-test-utils';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AT } from '../__testUtils__/fixtures';
import {
  anyQuestion,
  FLEET,
  isVisible,
  visibleTo,
} from '../__testUtils__/fleetQuestions';
import {
  countsOf,
  naiveCounts,
  naiveGuesses,
} from '../__testUtils__/naiveCounts';
import { dice, FleetMember } from '../__testUtils__/randomFleet';
import { saveRecords } from '../__testUtils__/saveRecords';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { createStores } from './createStores';
import { ServiceFilters } from './filters';
import { ListOrder } from './listOrder';
import { openDatabase } from './openDatabase';
import { EVERY_SERVICE, VisibleServices } from './VisibleServices';

jest.setTimeout(120_000);

const ROUNDS = 60;

type OrderBy = ListOrder['by'];

/** What a service is ordered by; undefined comes last. */
const VALUES: Record<OrderBy, (member: FleetMember) => number | undefined> = {
  name: () => 0,
  rung: ({ record }) => record?.assessment.rung.attained,
  needed: ({ record }) => record?.assessment.needed.level,
  fit: ({ record }) =>
    record &&
    ['under-built', 'unknown', 'right-sized', 'over-built'].indexOf(
      record.assessment.fit.verdict,
    ),
  gap: ({ record }) => {
    switch (record?.assessment.fit.verdict) {
      case 'under-built':
        return record.assessment.fit.by;
      case 'right-sized':
        return 0;
      case 'over-built':
        return -(record.assessment.fit.by ?? 0);
      default:
        return undefined;
    }
  },
  coverage: ({ record }) =>
    record?.assessment.coverage.applicable
      ? Math.floor(
          (record.assessment.coverage.known * 10_000) /
            record.assessment.coverage.applicable,
        )
      : undefined,
  assessedAt: ({ record }) => record && Date.parse(record.assessedAt),
};
const ORDERS = Object.keys(VALUES) as OrderBy[];

function sorted(members: FleetMember[], { by, direction }: ListOrder) {
  const sign = direction === 'asc' ? 1 : -1;
  const nameOf = ({ service: { title, name, entityRef } }: FleetMember) =>
    `${(title ?? name).toLowerCase()} ${entityRef}`;
  return [...members].sort((a, b) => {
    const byName = nameOf(a) < nameOf(b) ? -1 : 1;
    if (by === 'name') {
      return sign * byName;
    }
    const [x, y] = [VALUES[by](a), VALUES[by](b)];
    if (x === y) {
      return byName;
    }
    if (x === undefined || y === undefined) {
      return x === undefined ? 1 : -1;
    }
    return sign * (x - y);
  });
}

describe('what is answered from the stored columns', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let stores: ReturnType<typeof createStores>;

    beforeAll(async () => {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      stores = createStores(knex);
      await stores.services.sync(
        FLEET.map(({ service }) => service),
        new Date(AT),
      );
      await saveRecords(knex, {
        assessments: FLEET.flatMap(({ record }) => record ?? []),
      });
    });

    async function listAll(
      filters: ServiceFilters,
      order: ListOrder,
      visible: VisibleServices,
    ): Promise<ServiceSummary[]> {
      const items: ServiceSummary[] = [];
      let cursor: string | undefined;
      do {
        const page = await stores.assessments.list(
          { filters, order, limit: 7, cursor },
          visible,
        );
        items.push(...page.items);
        cursor = page.nextCursor;
        expect(page.items.length).toBeLessThanOrEqual(7);
        expect(page.totalItems).toBeGreaterThanOrEqual(items.length);
        expect(cursor !== undefined || page.totalItems === items.length).toBe(
          true,
        );
      } while (cursor);
      return items;
    }

    it('filters, orders and pages as the records say', async () => {
      const pick = dice(7);
      let found = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const { filters, matches } = anyQuestion(pick);
        const visible = visibleTo(pick);
        const order: ListOrder = {
          by: pick(ORDERS),
          direction: pick(['asc', 'desc']),
        };
        const expected = sorted(
          FLEET.filter(member => matches(member) && isVisible(member, visible)),
          order,
        ).map(({ service }) => service.name);

        const listed = await listAll(filters, order, visible);
        found += Math.min(1, expected.length);
        expect({
          filters,
          order,
          names: listed.map(({ name }) => name),
        }).toEqual({ filters, order, names: expected });

        const streamed: string[] = [];
        for await (const page of stores.assessments.pages(
          { filters, order },
          visible,
          9,
        )) {
          streamed.push(...page.map(({ name }) => name));
        }
        expect(streamed).toEqual(expected);
      }
      // Most of the questions have an answer.
      expect(found).toBeGreaterThan(ROUNDS / 2);
    });

    it('counts as the records say, all and by group', async () => {
      const pick = dice(11);
      for (let round = 0; round < ROUNDS; round++) {
        const { filters, matches } = anyQuestion(pick);
        const visible = visibleTo(pick);
        const by = pick([
          'owner',
          'system',
          'domain',
          'type',
          'lifecycle',
        ] as const);
        const members = FLEET.filter(
          member => matches(member) && isVisible(member, visible),
        );

        const counted = await stores.overview.get(filters, visible, {
          by,
          limit: 100,
        });

        expect({ filters, ...countsOf(counted.all) }).toEqual({
          filters,
          ...naiveCounts(members),
        });
        expect(counted.all.teams).toBe(
          new Set(
            members
              .filter(({ service }) => service.isOwnedByTeam)
              .map(({ service }) => service.owner),
          ).size,
        );
        const names = [
          ...new Set(members.map(({ service }) => service[by] ?? null)),
        ].sort((a, b) => (b === null || (a !== null && a < b) ? -1 : 1));
        expect(counted.groupsLeftOut).toBe(0);
        expect(
          counted.groups.map(group => ({
            name: group.name,
            ...countsOf(group),
          })),
        ).toEqual(
          names.map(name => ({
            name,
            ...naiveCounts(
              members.filter(({ service }) => (service[by] ?? null) === name),
            ),
          })),
        );
      }
    });

    it('shows some groups at once, and goes on behind the last', async () => {
      const pageOf = (after?: string) =>
        stores.overview.get({}, EVERY_SERVICE, {
          by: 'owner',
          after,
          limit: 2,
        });
      const first = await pageOf();
      expect(first.groups.map(({ name }) => name)).toEqual([
        'group:default/blue',
        'group:default/red',
      ]);
      expect(first.groupsLeftOut).toBe(2);
      const second = await pageOf('group:default/red');
      expect(second.groups.map(({ name }) => name)).toEqual([
        'user:default/ann',
        null,
      ]);
      expect(second.groupsLeftOut).toBe(0);
      // What is counted of all is not what is shown of groups.
      expect(countsOf(second.all)).toEqual(naiveCounts(FLEET));
    });

    it('names the groups that have a visible service', async () => {
      const names = await stores.overview.listNames('owner', EVERY_SERVICE);
      const owners = FLEET.map(({ service }) => service.owner ?? null);
      expect(names).toHaveLength(new Set(owners).size);
      expect(new Set(names)).toEqual(new Set(owners));
      const [{ service }] = FLEET;
      expect(
        await stores.overview.listNames('owner', {
          catalog: [service.entityRef],
        }),
      ).toEqual([service.owner ?? null]);
    });

    it('lists the guesses by owner as the records say', async () => {
      const pick = dice(13);
      for (let round = 0; round < 20; round++) {
        const { filters, matches } = anyQuestion(pick);
        const visible = visibleTo(pick);
        const members = FLEET.filter(
          member => matches(member) && isVisible(member, visible),
        );
        const found: Record<string, Record<string, number>> = {};
        let cursor: string | undefined;
        do {
          const page = await stores.guesses.list(
            { filters, limit: 1, cursor },
            visible,
          );
          cursor = page.nextCursor;
          for (const { owner, alike } of page.items) {
            found[String(owner)] = {};
            for (const { assumed, services, examples } of alike) {
              expect(examples.length).toBeGreaterThan(0);
              for (const [fact, value] of Object.entries(assumed)) {
                const key = `${fact}=${JSON.stringify(value)}`;
                found[String(owner)][key] =
                  (found[String(owner)][key] ?? 0) + services;
              }
            }
          }
        } while (cursor);
        expect({ filters, found }).toEqual({
          filters,
          found: naiveGuesses(members),
        });
      }
    });

    it('refuses cursors that are not of this list', async () => {
      const list = (order: ListOrder, cursor: string) =>
        stores.assessments.list({ order, limit: 1, cursor }, EVERY_SERVICE);
      const byName: ListOrder = { by: 'name', direction: 'asc' };
      const { nextCursor } = await stores.assessments.list(
        { order: byName, limit: 1 },
        EVERY_SERVICE,
      );
      await expect(list(byName, 'nonsense')).rejects.toThrow(
        'cursor is malformed',
      );
      await expect(
        list({ by: 'rung', direction: 'asc' }, nextCursor ?? ''),
      ).rejects.toThrow('cursor is of a list by name asc');
      await expect(
        stores.guesses.list(
          { limit: 1, cursor: nextCursor ?? '' },
          EVERY_SERVICE,
        ),
      ).rejects.toThrow('cursor');
    });
  });
});
