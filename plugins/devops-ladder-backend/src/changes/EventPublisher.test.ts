import { mockServices } from '@backstage/backend-test-utils';
import {
  ServiceChangedPayload,
  serviceChangedTopic,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { AT, assessmentAt } from '../__testUtils__/fixtures';
import { EventPublisher } from './EventPublisher';
import { ServiceChange, standingOf } from './types';

const after = standingOf(assessmentAt(2));

function change(before?: ServiceChange['before']): ServiceChange {
  return {
    entityRef: 'component:default/ferry',
    at: AT,
    cause: { kind: 'code', commit: 'c2' },
    before,
    after,
  };
}

describe('EventPublisher', () => {
  it.each([
    ['the rung', change({ ...after, attained: 1 }), 1],
    ['what is possible', change({ ...after, possible: 6 }), 1],
    ['the fit', change({ ...after, fit: 'unknown' }), 1],
    ['the traps', change({ ...after, traps: ['hand-deploy'] }), 1],
    ['nothing but an axis', change({ ...after, axes: {} as never }), 0],
    ['nothing, for it is the first', change(), 0],
  ])('tells where a change is of %s', async (_, given, count) => {
    const events = mockServices.events.mock();
    await new EventPublisher(events).changed([given]);
    const payload: ServiceChangedPayload = given;
    expect(events.publish.mock.calls).toEqual(
      count ? [[{ topic: serviceChangedTopic, eventPayload: payload }]] : [],
    );
  });
});
