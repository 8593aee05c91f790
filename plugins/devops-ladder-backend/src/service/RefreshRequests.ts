import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  devopsLadderAssessmentRefreshPermission,
  RefreshAccepted,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceStore } from '../store';
import { CallerAccess, CallerOptions, notFound } from './CallerAccess';
import { RefreshApi } from './types';

/** Takes requests to read a service again. */
export class RefreshRequests implements RefreshApi {
  private readonly access: CallerAccess;
  private readonly services: ServiceStore;
  private readonly triggerRefresh: () => Promise<void>;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    services: ServiceStore;
    /** Starts a refresh of what is due at once. */
    triggerRefresh: () => Promise<void>;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.services = options.services;
    this.triggerRefresh = options.triggerRefresh;
    this.clock = options.clock;
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
    const at = this.clock();
    if (!(await this.services.requestRefresh(entityRef, at))) {
      throw notFound(entityRef);
    }
    await this.triggerRefresh();
    return { entityRef, refreshRequestedAt: at.toISOString() };
  }
}
