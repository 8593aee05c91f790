import { mockServices } from '@backstage/backend-test-utils';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  AT,
  assessmentAt,
  assessmentRecord,
  serviceRecord,
} from '../__testUtils__/fixtures';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { changeBetween } from '../changes';
import {
  DatabaseNoticeStore,
  DatabaseServiceStore,
  openDatabase,
} from '../store';
import { OwnerNotifier } from './OwnerNotifier';

jest.setTimeout(60_000);

const signal = new AbortController().signal;
const MINUTE = 60_000;
const later = (minutes: number) =>
  new Date(new Date(AT).getTime() + minutes * MINUTE);

describe('OwnerNotifier', () => {
  const databases = sqliteAndPostgres();

  async function create(id: Parameters<typeof databases.init>[0]) {
    const knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    await new DatabaseServiceStore(knex).sync(
      [serviceRecord('ferry')],
      new Date(AT),
    );
    const notifications: jest.Mocked<NotificationService> = { send: jest.fn() };
    const logger = mockServices.logger.mock();
    const notifier = new OwnerNotifier({
      notices: new DatabaseNoticeStore(knex),
      notifications,
      ladder: defaultLadder,
      logger,
      clock: () => later(0),
    });
    const ferry = { entity_ref: 'component:default/ferry' };
    return {
      notifications,
      notifier,
      logger,
      /** The service is found on a rung, and was looked at then. */
      async look(level: number, at: Date) {
        const { rung, needed, fit } = assessmentAt(level);
        await knex('assessments')
          .insert({
            ...ferry,
            model_version: '1.0.0',
            judged_by: 'v1',
            assessed_at: at,
            attained: rung.attained,
            possible: rung.possible,
            needed: needed.level,
            fit: fit.verdict,
            known: 1,
            applicable: 1,
            severe_traps: 0,
            stale: false,
            warnings: '[]',
            assessment: '{}',
          })
          .onConflict('entity_ref')
          .merge();
        await knex('services').where(ferry).update({ checked_at: at });
      },
      dueAt: async () => {
        const row = await knex('services').where(ferry).first('due_at');
        return new Date(row.due_at);
      },
      put: (due: Date) => knex('services').where(ferry).update({ due_at: due }),
      left: async () => (await knex('notices')).length,
    };
  }

  const dropped = changeBetween(
    assessmentRecord('ferry', 3),
    assessmentRecord('ferry', 1),
    { collectors: ['repository'] },
  )!;

  it.each(databases.eachSupportedId())(
    'tells the owner once, after a second look, on %s',
    async id => {
      const { notifier, notifications, look, dueAt, put, left } = await create(
        id,
      );
      await put(later(60));
      await look(1, later(0));
      await notifier.changed([dropped]);
      await notifier.changed([dropped]);
      expect(await dueAt()).toEqual(later(5));
      await notifier.sendConfirmed(signal);
      expect(notifications.send).not.toHaveBeenCalled();

      await look(1, later(5));
      await notifier.sendConfirmed(signal);
      await notifier.sendConfirmed(signal);
      expect(notifications.send.mock.calls).toEqual([
        [
          {
            recipients: { type: 'entity', entityRef: 'group:default/pilots' },
            payload: expect.objectContaining({
              title: 'ferry dropped to rung 1',
              link: '/catalog/default/component/ferry/ladder',
              severity: 'normal',
            }),
          },
        ],
      ]);
      expect(await left()).toBe(0);
    },
  );

  it.each(databases.eachSupportedId())(
    'says nothing where the second look shows otherwise on %s',
    async id => {
      const { notifier, notifications, look, left } = await create(id);
      await look(1, later(0));
      await notifier.changed([dropped]);
      await look(3, later(5));
      await notifier.sendConfirmed(signal);
      expect(notifications.send).not.toHaveBeenCalled();
      expect(await left()).toBe(0);
    },
  );

  it('names in the log what could not be sent', async () => {
    const { notifier, notifications, logger, look } = await create('SQLITE_3');
    notifications.send.mockRejectedValue(new Error('no notifications'));
    await look(1, later(0));
    await notifier.changed([dropped]);
    await look(1, later(5));
    await notifier.sendConfirmed(signal);
    expect(logger.warn.mock.calls[0][0]).toContain('component:default/ferry');
  });
});
