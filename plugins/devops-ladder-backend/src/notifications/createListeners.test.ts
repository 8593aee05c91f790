import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { createListeners } from './createListeners';

describe('createListeners', () => {
  it.each([
    [undefined, 1, 0],
    [false, 1, 0],
    [true, 2, 0],
    ['often', 1, 1],
  ])('where enabled is %j has %d', async (enabled, count, warnings) => {
    const logger = mockServices.logger.mock();
    const scheduler = mockServices.scheduler.mock();
    const listeners = await createListeners({
      config: new ConfigReader({
        devopsLadder: {
          notifications: { ...(enabled !== undefined && { enabled }) },
        },
      }),
      events: mockServices.events.mock(),
      notices: {
        add: jest.fn(),
        listLookedAtAgain: jest.fn(),
        remove: jest.fn(),
      },
      notifications: { send: jest.fn() },
      scheduler,
      ladder: defaultLadder,
      logger,
      clock: () => new Date(),
    });
    expect(listeners).toHaveLength(count);
    expect(scheduler.scheduleTask).toHaveBeenCalledTimes(count - 1);
    expect(logger.warn).toHaveBeenCalledTimes(warnings);
  });
});
