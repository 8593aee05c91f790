import { mockServices } from '@backstage/backend-test-utils';
import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { devopsLadderAssessmentReadPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import fc from 'fast-check';
import { serviceRecord } from '../../__testUtils__/fixtures';
import { sqliteAndPostgres } from '../../__testUtils__/testDatabases';
import {
  DatabaseResourceStore,
  DatabaseServiceStore,
  openDatabase,
  ServiceFilter,
} from '../../store';
import {
  createDevopsLadderConditionalDecision,
  devopsLadderConditions,
} from '../conditions';
import { serviceRules } from './rules';

jest.setTimeout(120_000);

type Criteria = PermissionCriteria<
  PermissionCondition<'devops-ladder-service'>
>;

const { isServiceOwner, isServiceKind, isInSystem, hasLabel, hasAnnotation } =
  devopsLadderConditions;
const PILOTS = 'group:default/pilots';
const PORT = 'system:default/port';

const SERVICES = [
  serviceRecord('ferry', {
    system: PORT,
    labels: { tier: '1', secret: 'yes' },
    annotations: { 'acme.io/zone': 'north', 'acme.io/long': 'ü'.repeat(100) },
  }),
  serviceRecord('dock', {
    owner: 'group:default/divers',
    labels: { tier: '2' },
    annotations: { 'acme.io/zone': '' },
  }),
  // Owned by nobody, and part of nothing.
  serviceRecord('wreck', { owner: undefined }),
  serviceRecord('crane', {
    entityRef: 'resource:default/crane',
    kind: 'resource',
    system: 'system:default/yard',
    annotations: { tier: '1' },
  }),
];

const anyCondition = fc.oneof(
  fc.constantFrom<Criteria>(
    isServiceOwner({ claims: [PILOTS, 'group:default/divers'] }),
    isServiceOwner({ claims: [] }),
    isServiceKind({ kinds: ['Resource'] }),
    isInSystem({ systems: [PORT] }),
    hasLabel({ label: 'tier' }),
    hasLabel({ label: 'tier', value: '1' }),
    hasAnnotation({ annotation: 'tier' }),
    hasAnnotation({ annotation: 'acme.io/zone', value: '' }),
  ),
);

const { criteria: anyCriteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const several = fc.array(tie('criteria'), { minLength: 1, maxLength: 3 });
  return {
    criteria: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyCondition,
      several.map(list => ({ allOf: list } as Criteria)),
      several.map(list => ({ anyOf: list } as Criteria)),
      tie('criteria').map(not => ({ not })),
    ),
  };
});

describe('the rules', () => {
  const databases = sqliteAndPostgres();
  const rules = Object.values(serviceRules);

  describe.each(databases.eachSupportedId())('on %s', id => {
    let resources: DatabaseResourceStore;
    beforeAll(async () => {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const at = new Date('2026-03-01T12:00:00Z');
      await new DatabaseServiceStore(knex).sync(SERVICES, at);
      resources = new DatabaseResourceStore(knex);
    });

    const namesOf = (isIn: boolean[]) =>
      SERVICES.flatMap(({ name }, index) => (isIn[index] ? [name] : []));

    async function inDatabase(conditions: Criteria) {
      const transform = createConditionTransformer<ServiceFilter, typeof rules>(
        rules,
      );
      const visible = {
        catalog: 'all' as const,
        criteria: transform(conditions),
      };
      return namesOf(
        await Promise.all(
          SERVICES.map(({ entityRef }) =>
            resources.isVisible(entityRef, visible),
          ),
        ),
      );
    }

    async function inMemory(conditions: Criteria) {
      const isAuthorized = createConditionAuthorizer(rules);
      const decision = createDevopsLadderConditionalDecision(
        devopsLadderAssessmentReadPermission,
        conditions,
      );
      const found = await resources.get(
        SERVICES.map(({ entityRef }) => entityRef),
      );
      return namesOf(found.map(service => isAuthorized(decision, service)));
    }

    it.each<[string, Criteria, string[]]>([
      ['an owner', isServiceOwner({ claims: [PILOTS] }), ['ferry', 'crane']],
      [
        'an owner in another case',
        isServiceOwner({ claims: ['Group:Pilots'] }),
        ['ferry', 'crane'],
      ],
      ['no owner at all', isServiceOwner({ claims: [] }), []],
      [
        'another owner or none',
        { not: isServiceOwner({ claims: [PILOTS] }) },
        ['dock', 'wreck'],
      ],
      ['a kind', isServiceKind({ kinds: ['Resource'] }), ['crane']],
      ['a system', isInSystem({ systems: [PORT] }), ['ferry']],
      ['a label', hasLabel({ label: 'tier' }), ['ferry', 'dock']],
      ['its value', hasLabel({ label: 'tier', value: '2' }), ['dock']],
      [
        'no such label',
        { not: hasLabel({ label: 'secret' }) },
        ['dock', 'wreck', 'crane'],
      ],
      ['an annotation', hasAnnotation({ annotation: 'tier' }), ['crane']],
      [
        'an empty value',
        hasAnnotation({ annotation: 'acme.io/zone', value: '' }),
        ['dock'],
      ],
      [
        'a long value',
        hasAnnotation({
          annotation: 'acme.io/long',
          value: 'ü'.repeat(100),
        }),
        ['ferry'],
      ],
      [
        'another long value',
        hasAnnotation({ annotation: 'acme.io/long', value: 'ü'.repeat(99) }),
        [],
      ],
      [
        'all of several',
        {
          allOf: [
            isServiceOwner({ claims: [PILOTS] }),
            { not: isServiceKind({ kinds: ['resource'] }) },
          ],
        },
        ['ferry'],
      ],
      [
        'any of several',
        {
          anyOf: [
            isInSystem({ systems: [PORT] }),
            { not: { anyOf: [hasLabel({ label: 'tier' })] } },
          ],
        },
        ['ferry', 'wreck', 'crane'],
      ],
    ])('let %s through', async (_, conditions, names) => {
      expect(await inDatabase(conditions)).toEqual(names);
      expect(await inMemory(conditions)).toEqual(names);
    });

    it('say the same of a service in memory as in the database', async () => {
      await fc.assert(
        fc.asyncProperty(anyCriteria, async conditions => {
          expect(await inDatabase(conditions)).toEqual(
            await inMemory(conditions),
          );
        }),
        { numRuns: 150 },
      );
    });
  });
});
