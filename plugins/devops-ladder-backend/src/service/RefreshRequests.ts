import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  devopsLadderAssessmentRefreshPermission,
  RefreshAccepted,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceStore } from '../store';
import { CallerAccess, CallerOptions, notFound } from './CallerAccess';
import { CallerBudget } from './CallerBudget';
import { nameOf } from './nameOf';
import { TooManyRequestsError } from './TooManyRequestsError';
import { RefreshApi } from './types';

/** A service is read by hand no more often than that, whoever asks. */
const EVERY_MS = 30_000;
/** What one caller may ask for in a minute, of all services. */
const REQUESTS_A_MINUTE = 30;

/** Takes requests to read a service again. */
export class RefreshRequests implements RefreshApi {
  private readonly access: CallerAccess;
  private readonly services: Pick<ServiceStore, 'requestRefresh'>;
  private readonly triggerRefresh: () => Promise<void>;
  private readonly clock: () => Date;
  private readonly budget: CallerBudget;

  constructor(options: {
    access: CallerAccess;
    services: Pick<ServiceStore, 'requestRefresh'>;
    /** Starts a refresh of what is due at once. */
    triggerRefresh: () => Promise<void>;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.services = options.services;
    this.triggerRefresh = options.triggerRefresh;
    this.clock = options.clock;
    this.budget = new CallerBudget({
      requests: REQUESTS_A_MINUTE,
      perMs: 60_000,
      clock: options.clock,
    });
  }

  async request(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<RefreshAccepted> {
    const entityRef = await this.access.readableRef(ref, caller);
    await this.access.require(
      devopsLadderAssessmentRefreshPermission,
      caller,
      'Refreshing',
    );
    this.budget.take(nameOf(caller.credentials));
    const at = this.clock();
    const request = await this.services.requestRefresh(entityRef, {
      at,
      notSince: new Date(at.getTime() - EVERY_MS),
    });
    if (!request) {
      throw notFound(entityRef);
    }
    const { isAccepted, requestedAt } = request;
    if (!isAccepted) {
      throw tooSoon(entityRef, requestedAt.getTime() + EVERY_MS - at.getTime());
    }
    await this.triggerRefresh();
    return { entityRef, refreshRequestedAt: requestedAt.toISOString() };
  }
}

function tooSoon(entityRef: string, waitMs: number): TooManyRequestsError {
  const seconds = Math.max(Math.ceil(waitMs / 1_000), 1);
  return new TooManyRequestsError(
    `A refresh of ${entityRef} was asked for a moment ago: ask again in ${seconds} seconds`,
    seconds,
  );
}
