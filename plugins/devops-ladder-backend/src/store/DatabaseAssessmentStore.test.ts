import { mockServices } from '@backstage/backend-test-utils';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { assessmentRecord, AT, serviceRecord } from '../__testUtils__/fixtures';
import { saveRecords } from '../__testUtils__/saveRecords';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { DatabaseOverviewStore } from './DatabaseOverviewStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { openDatabase } from './openDatabase';
import { AssessmentRecord } from './types';
import { outcomePattern } from './outcomes';
import { EVERY_SERVICE, NO_SERVICE } from './VisibleServices';

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
      const save = (...records: AssessmentRecord[]) =>
        saveRecords(knex, { assessments: records });
      await save(
        assessmentRecord('crane', 2),
        assessmentRecord('buoy', 0, {
          stale: true,
          problem: { reason: 'unreadable', message: 'Gone.', since: AT },
        }),
        assessmentRecord('anchor_100%', 1),
      );
      const assessments = new DatabaseAssessmentStore(knex);
      return { save, assessments, overview: new DatabaseOverviewStore(knex) };
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
        sources: [],
        record: undefined,
      });
      expect(await assessments.get('component:default/none')).toBeUndefined();
    });

    it('pages through all services by title or name', async () => {
      const { assessments } = await create();
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await assessments.list(
          { limit: 1, cursor },
          EVERY_SERVICE,
        );
        expect(page.totalItems).toBe(4);
        names.push(...page.items.map(item => item.name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(names).toEqual(['anchor_100%', 'buoy', 'crane', 'new']);
    });

    it('shows nothing of services that the caller may not read', async () => {
      const { assessments, overview } = await create();
      const visible = { catalog: ['component:default/crane'] };
      expect(await assessments.list({ limit: 9 }, visible)).toMatchObject({
        totalItems: 1,
        items: [{ name: 'crane' }],
      });
      const { all, groups } = await overview.get({}, visible, {
        by: 'owner',
        limit: 9,
      });
      expect(all).toMatchObject({ services: 1, teams: 1 });
      expect(all.tally.matrix()).toEqual([
        { attained: 2, needed: 2, services: 1, uncertain: 0 },
      ]);
      expect(groups.map(({ name }) => name)).toEqual(['group:default/pilots']);
      const none = await overview.get({}, NO_SERVICE);
      expect(none.all).toMatchObject({ services: 0, teams: 0 });
      expect(none.all.tally.assessed).toBe(0);
      expect(await overview.countOrganisation(visible)).toMatchObject({
        services: 1,
        teams: 1,
      });
    });

    it('tells nothing of a service by its capabilities until it is judged anew', async () => {
      const { assessments } = await create();
      const ids = defaultLadder.capabilities.map(({ id: name }) => name);
      const listMet = (of: string[]) =>
        assessments.list(
          {
            filters: { capability: [outcomePattern(of, ids[0], 'met')] },
            limit: 9,
          },
          EVERY_SERVICE,
        );
      expect((await listMet(ids)).totalItems).toBe(2);
      // Another ladder has its letters elsewhere.
      expect((await listMet([...ids, 'added'])).totalItems).toBe(0);
    });

    it('counts the teams, pipelines and machinery of the organisation', async () => {
      const { save, overview } = await create();
      const crane = assessmentRecord('crane', 2);
      const golden = (outcome: 'met' | 'partial') => ({
        ...crane.assessment,
        capabilities: crane.assessment.capabilities.map(result =>
          result.capability === 'golden-path'
            ? { ...result, outcome, evidence: [] }
            : result,
        ),
      });
      await save(
        { ...crane, assessment: golden('met') },
        { ...assessmentRecord('buoy', 0), assessment: golden('partial') },
      );
      expect(await overview.countOrganisation(EVERY_SERVICE)).toEqual({
        services: 4,
        teams: 1,
        pipelines: { shared: 1, 'hand-built': 2, none: 0, unknown: 1 },
        machinery: { 'in-use': 0, 'not-in-use': 3, unknown: 1 },
      });
    });
  });
});
