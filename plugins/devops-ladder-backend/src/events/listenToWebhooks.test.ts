import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { webhookExample } from '../__testUtils__/webhookExamples';
import { WebhookStore } from '../store';
import { listenToWebhooks } from './listenToWebhooks';
import { WEBHOOK_TOPICS } from './webhookTopics';

const AT = new Date('2026-03-01T12:00:00Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1_000);

describe('listenToWebhooks', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function listen(webhooks: unknown = {}) {
    const events = mockServices.events.mock();
    const logger = mockServices.logger.mock();
    const take = jest.fn<
      ReturnType<WebhookStore['take']>,
      Parameters<WebhookStore['take']>
    >(async () => 1);
    const triggerRefresh = jest.fn(async () => {});
    await listenToWebhooks({
      config: mockServices.rootConfig({
        data: { devopsLadder: { webhooks } } as {},
      }),
      events,
      webhooks: { take },
      triggerRefresh,
      logger,
      clock: () => AT,
    });
    const [[{ topics, onEvent }]] = events.subscribe.mock.calls;
    const push: EventParams = {
      topic: 'github.push',
      eventPayload: webhookExample(
        'push',
        each => each.ref === 'refs/heads/master',
      ),
      metadata: { 'x-github-delivery': 'd-1' },
    };
    return { topics, onEvent, push, take, triggerRefresh, logger };
  }

  it('listens to what is in the table', async () => {
    expect((await listen()).topics).toEqual(Object.keys(WEBHOOK_TOPICS));
  });

  it('has a repository read after ten seconds, and at most once a minute', async () => {
    const { onEvent, push, take, triggerRefresh } = await listen();
    await onEvent(push);
    await onEvent(push);
    expect(take).toHaveBeenCalledWith(
      expect.objectContaining({
        urls: ['https://github.com/Codertocat/Hello-World'],
        delivery: { provider: 'github', id: 'd-1' },
      }),
      {
        at: AT,
        dueAt: after(10),
        dueAgainAt: after(60),
        readSince: after(-60),
      },
    );
    await jest.advanceTimersByTimeAsync(10_000);
    expect(triggerRefresh).toHaveBeenCalledTimes(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(triggerRefresh).toHaveBeenCalledTimes(1);
  });

  it('takes other times from the configuration, and none that make no sense', async () => {
    const { onEvent, push, take, logger } = await listen({
      delay: { minutes: 2 },
      atMostEvery: 'often',
    });
    await onEvent(push);
    expect(take.mock.calls[0][1]).toMatchObject({
      dueAt: after(120),
      dueAgainAt: after(120),
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('devopsLadder.webhooks.atMostEvery'),
    );
  });

  it('starts nothing where no service is concerned', async () => {
    const { onEvent, push, take, triggerRefresh } = await listen();
    take.mockResolvedValue(0);
    await onEvent(push);
    await onEvent({ ...push, eventPayload: 'nonsense' });
    expect(take).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerRefresh).toHaveBeenCalledTimes(0);
  });

  it('leaves a failing database to be told of', async () => {
    const { onEvent, push, take, triggerRefresh } = await listen();
    take.mockRejectedValue(new Error('no database'));
    await expect(onEvent(push)).rejects.toThrow('no database');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerRefresh).toHaveBeenCalledTimes(0);
  });
});
