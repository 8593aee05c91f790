import { mockServices } from '@backstage/backend-test-utils';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { assessmentRecord, AT, serviceRecord } from '../__testUtils__/fixtures';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { DatabaseOverviewStore } from './DatabaseOverviewStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const NOON = new Date(AT);

describe('assessments and their overview', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      await new DatabaseServiceStore(knex).sync(
        [
          serviceRecord('crane', { title: 'Crane control' }),
          serviceRecord('buoy', {
            owner: 'group:default/keepers',
            isOwnedByTeam: false,
          }),
          serviceRecord('anchor_100%'),
          serviceRecord('new'),
        ],
        NOON,
      );
      const assessments = new DatabaseAssessmentStore(knex);
      await assessments.save([
        assessmentRecord('crane', 2),
        assessmentRecord('buoy', 0, {
          stale: true,
          problem: { reason: 'unreadable', message: 'Gone.', since: AT },
        }),
        assessmentRecord('anchor_100%', 1),
      ]);
      return { assessments, overview: new DatabaseOverviewStore(knex) };
    }

    it('returns an assessment as it was saved', async () => {
      const { assessments } = await create();
      const found = await assessments.get('component:default/buoy');
      expect(found?.record).toEqual(
        assessmentRecord('buoy', 0, {
          stale: true,
          problem: { reason: 'unreadable', message: 'Gone.', since: AT },
        }),
      );
      expect(found?.service).toMatchObject({
        name: 'buoy',
        stale: true,
        rung: { attained: 0, possible: 0 },
        needed: 2,
        fit: 'under-built',
        fitBy: 2,
        problem: { reason: 'unreadable' },
      });
    });

    it('knows a service that is not assessed yet', async () => {
      const { assessments } = await create();
      const found = await assessments.get('component:default/new');
      expect(found).toEqual({
        service: {
          entityRef: 'component:default/new',
          kind: 'component',
          namespace: 'default',
          name: 'new',
          owner: 'group:default/pilots',
          type: 'service',
          lifecycle: 'production',
          stale: false,
        },
        repository: undefined,
        record: undefined,
      });
      expect(await assessments.get('component:default/none')).toBeUndefined();
    });

    it('pages through all services by title or name', async () => {
      const { assessments } = await create();
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await assessments.list({ limit: 1, cursor }, 'all');
        expect(page.totalItems).toBe(4);
        names.push(...page.items.map(item => item.name));
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(names).toEqual(['anchor_100%', 'buoy', 'crane', 'new']);
    });

    it.each([
      [{ fit: 'under-built' as const }, ['anchor_100%', 'buoy']],
      [{ rung: 2 }, ['crane']],
      [{ rung: 0 }, ['buoy']],
      [{ needed: 2 }, ['anchor_100%', 'buoy', 'crane']],
      [{ owner: 'group:default/keepers' }, ['buoy']],
      [{ text: 'CONTROL' }, ['crane']],
      [{ text: 'crane' }, ['crane']],
      [{ text: '_100%' }, ['anchor_100%']],
      [{ text: '%' }, ['anchor_100%']],
      [{ text: 'e', owner: 'group:default/keepers' }, []],
    ])('filters by %j', async (query, names) => {
      const { assessments } = await create();
      const page = await assessments.list(query, 'all');
      expect(page.items.map(item => item.name)).toEqual(names);
      expect(page.totalItems).toBe(names.length);
    });

    it('refuses a cursor of its own making only', async () => {
      const { assessments } = await create();
      await expect(
        assessments.list({ cursor: 'nonsense' }, 'all'),
      ).rejects.toThrow('cursor is malformed');
    });

    it('shows nothing of services that the caller may not read', async () => {
      const { assessments, overview } = await create();
      const visible = ['component:default/crane'];
      const page = await assessments.list({}, visible);
      expect(page).toMatchObject({
        totalItems: 1,
        items: [{ name: 'crane' }],
      });
      const context = { at: NOON, ladder: defaultLadder, declared: [] };
      expect(await overview.get(visible, context)).toMatchObject({
        services: 1,
        assessed: 1,
        stale: 0,
        matrix: [{ attained: 2, needed: 2, services: 1, uncertain: 0 }],
        problems: [],
      });
      expect(await overview.get([], context)).toMatchObject({
        services: 0,
        assessed: 0,
        matrix: [],
        coverage: { known: 0, applicable: 0 },
        organisation: { services: 0, teams: 0 },
      });
      expect(await overview.countOrganisation(visible)).toMatchObject({
        services: 1,
        teams: 1,
      });
    });

    it('counts the teams, pipelines and machinery of the organisation', async () => {
      const { assessments, overview } = await create();
      const crane = assessmentRecord('crane', 2);
      const golden = (outcome: 'met' | 'partial') => ({
        ...crane.assessment,
        capabilities: crane.assessment.capabilities.map(result =>
          result.capability === 'golden-path'
            ? { ...result, outcome, evidence: [] }
            : result,
        ),
      });
      await assessments.save([
        { ...crane, assessment: golden('met') },
        { ...assessmentRecord('buoy', 0), assessment: golden('partial') },
      ]);
      expect(await overview.countOrganisation('all')).toEqual({
        services: 4,
        teams: 1,
        pipelines: { shared: 1, 'hand-built': 2, none: 0, unknown: 1 },
        machinery: { 'in-use': 0, 'not-in-use': 3, unknown: 1 },
      });
    });

    it('counts the organisation', async () => {
      const { overview } = await create();
      const answer = await overview.get('all', {
        at: NOON,
        ladder: { ...defaultLadder, modelVersion: '1.2.3' },
        declared: [],
      });
      expect(answer).toMatchObject({
        asOf: AT,
        modelVersion: '1.2.3',
        services: 4,
        assessed: 3,
        stale: 1,
        matrix: [
          { attained: 0, needed: 2, services: 1 },
          { attained: 1, needed: 2, services: 1 },
          { attained: 2, needed: 2, services: 1 },
        ],
        problems: [{ reason: 'unreadable', services: 1 }],
      });
      expect(answer.rungs.map(rung => rung.services)).toEqual([
        1, 1, 1, 0, 0, 0, 0,
      ]);
      expect(
        answer.fit.find(({ verdict }) => verdict === 'under-built'),
      ).toEqual({ verdict: 'under-built', services: 2 });
    });
  });
});
