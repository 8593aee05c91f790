import { serviceChangedTopic } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { EventsService } from '@backstage/plugin-events-node';
import { ChangeListener } from './ChangeListener';
import { ServiceChange, Standing } from './types';

/** Publishes an event where the rung, the fit or the traps of a service change. */
export class EventPublisher implements ChangeListener {
  constructor(private readonly events: EventsService) {}

  async changed(changes: readonly ServiceChange[]): Promise<void> {
    for (const change of changes) {
      if (change.before && differs(change.before, change.after)) {
        await this.events.publish({
          topic: serviceChangedTopic,
          eventPayload: change,
        });
      }
    }
  }
}

function differs(before: Standing, after: Standing): boolean {
  return (
    before.attained !== after.attained ||
    before.possible !== after.possible ||
    before.fit !== after.fit ||
    before.traps.join() !== after.traps.join()
  );
}
