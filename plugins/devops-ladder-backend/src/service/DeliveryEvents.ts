import { ConflictError, InputError } from '@backstage/errors';
import {
  DeliveryReceipt,
  DeliveryReceipts,
  devopsLadderDeliveryIngestPermission,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { DeliveryIntake, Parsed, RawRequest, readEvents } from '../delivery';
import { CallerAccess, CallerOptions } from './CallerAccess';
import { CallerBudget } from './CallerBudget';
import { nameOf } from './nameOf';
import { DeliveryEventsApi } from './types';

/** What one caller may send in a minute to one replica. */
const REQUESTS_A_MINUTE = 3_000;

const UNMAPPED = {
  'no-such-service': 'The service is not one of the catalog.',
  'no-match': 'Nothing that it says leads to a service.',
  ambiguous: 'It leads to several services.',
  'no-hint': 'It says nothing of its service.',
} as const;

const CONFLICT =
  'Another payload was taken under this source and id, and counts. What is new takes an id of its own (eventId in the form for scripts).';

/** Takes events of senders. */
export class DeliveryEvents implements DeliveryEventsApi {
  private readonly access: CallerAccess;
  private readonly intake: DeliveryIntake;
  private readonly retentionMs: number;
  private readonly clock: () => Date;
  private readonly budget: CallerBudget;

  constructor(options: {
    access: CallerAccess;
    intake: DeliveryIntake;
    retentionMs: number;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.intake = options.intake;
    this.retentionMs = options.retentionMs;
    this.clock = options.clock;
    this.budget = new CallerBudget({
      requests: REQUESTS_A_MINUTE,
      perMs: 60_000,
      clock: options.clock,
    });
  }

  async take(
    request: RawRequest,
    caller: CallerOptions,
  ): Promise<DeliveryReceipts> {
    await this.access.require(
      devopsLadderDeliveryIngestPermission,
      caller,
      'Reporting events',
    );
    this.budget.take(nameOf(caller.credentials));
    const now = this.clock();
    const { isSingle, events } = readEvents(request, now);
    const results = await this.receiptsOf(
      events,
      new Date(now.getTime() - this.retentionMs),
    );
    if (isSingle) {
      refuseSingle(results[0]);
    }
    return counted(results);
  }

  private async receiptsOf(
    parsed: Parsed[],
    keptSince: Date,
  ): Promise<DeliveryReceipt[]> {
    const usable = parsed.flatMap(each => ('event' in each ? each.event : []));
    const rejected = parsed.filter(each => 'rejected' in each).length;
    const receipts = await this.intake.take(usable);
    if (rejected) {
      await this.intake.countRejected(rejected);
    }
    let next = 0;
    return parsed.map((each): DeliveryReceipt => {
      if ('rejected' in each) {
        return { outcome: 'rejected', ...each.name, ...each.rejected };
      }
      if ('ignored' in each) {
        return { outcome: 'ignored', ...each.name, reason: each.ignored };
      }
      const { source, id, at } = each.event;
      const { outcome, services, reason } = receipts[next++];
      const isOld = outcome === 'accepted' && at < keptSince;
      return {
        outcome,
        source,
        id,
        ...(services && { services }),
        ...(reason && { reason: UNMAPPED[reason] }),
        ...(outcome === 'conflict' && { reason: CONFLICT }),
        ...(isOld && {
          reason: `Events before ${keptSince.toISOString()} are deleted within a day, and only days of them kept.`,
        }),
      };
    });
  }
}

/** One event alone is answered for by the status of the answer. */
function refuseSingle({ outcome, field, reason }: DeliveryReceipt) {
  if (outcome === 'rejected') {
    throw new InputError(`${field || 'body'}: ${reason}`);
  }
  if (outcome === 'conflict') {
    throw new ConflictError(`id: ${reason}`);
  }
}

function counted(results: DeliveryReceipt[]): DeliveryReceipts {
  const count = (outcome: DeliveryReceipt['outcome']) =>
    results.filter(result => result.outcome === outcome).length;
  return {
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    conflict: count('conflict'),
    rejected: count('rejected'),
    unmapped: count('unmapped'),
    ignored: count('ignored'),
    results,
  };
}
