import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DeliveryHints,
  ProvidedDeliveryEvent,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Refusal } from '../ingest/Refusal';
import { DeliveryIntake } from '../DeliveryIntake';
import { Directories } from '../mapping/Directories';
import { ServiceDirectory } from '../mapping/ServiceDirectory';
import { IncomingEvent } from '../types';
import { incomingOf } from './incomingOf';

/** Events that are taken at once. */
const AT_ONCE = 500;

/** Takes in what sources give, as far as it concerns a service. */
export class ProvidedEvents {
  private readonly intake: DeliveryIntake;
  private readonly directories: Directories;
  private readonly logger: LoggerService;
  private readonly clock: () => Date;

  constructor(options: {
    intake: DeliveryIntake;
    directories: Directories;
    logger: LoggerService;
    clock: () => Date;
  }) {
    this.intake = options.intake;
    this.directories = options.directories;
    this.logger = options.logger;
    this.clock = options.clock;
  }

  /** Answers how many were new. */
  async take(
    source: string,
    events: readonly ProvidedDeliveryEvent[],
  ): Promise<number> {
    if (!events.length) {
      return 0;
    }
    const directory = await this.directories.current();
    const incoming = events
      .flatMap(event => this.read(source, event))
      .filter(event => concerns(directory, event));
    let taken = 0;
    for (let start = 0; start < incoming.length; start += AT_ONCE) {
      const receipts = await this.intake.take(
        incoming.slice(start, start + AT_ONCE),
      );
      taken += receipts.filter(({ outcome }) => outcome === 'accepted').length;
    }
    return taken;
  }

  /** All services that something of which only this is known may concern. */
  async servicesOf(hints: DeliveryHints): Promise<string[]> {
    const directory = await this.directories.current();
    const mapping = directory.map({ type: 'change', id: '' }, hints);
    return 'services' in mapping ? mapping.services : [];
  }

  private read(source: string, event: ProvidedDeliveryEvent): IncomingEvent[] {
    try {
      return [incomingOf(event, this.clock())];
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      this.logger.warn(
        `${source}: ${event.content.type} ${event.content.id} is left out: ${error.field}: ${error.message}`,
      );
      return [];
    }
  }
}

/**
 * A provider knows much that is of no service here. What may be of several is
 * kept, so that it is seen.
 */
function concerns(
  directory: ServiceDirectory,
  { content, hints }: IncomingEvent,
): boolean {
  const mapping = directory.map(content, hints);
  return !('unmapped' in mapping) || mapping.unmapped === 'ambiguous';
}
