import {
  OrganisationResult,
  organisationResult,
  Overview,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Model } from '../model';
import { OverviewStore } from '../store';
import { CallerAccess, CallerOptions } from './CallerAccess';
import { OverviewApi } from './types';

/** Answers about the organisation as the services that the caller may read show it. */
export class OrganisationAnswers implements OverviewApi {
  private readonly access: CallerAccess;
  private readonly model: Model;
  private readonly overview: OverviewStore;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    model: Model;
    overview: OverviewStore;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.model = options.model;
    this.overview = options.overview;
    this.clock = options.clock;
  }

  async get(caller: CallerOptions): Promise<Overview> {
    return this.overview.get(await this.access.visible(caller), {
      at: this.clock(),
      ladder: this.model.ladder,
      declared: [this.model.organisation.declared],
    });
  }

  async result(caller: CallerOptions): Promise<OrganisationResult> {
    const visible = await this.access.visible(caller);
    return organisationResult({
      ladder: this.model.ladder,
      counts: await this.overview.countOrganisation(visible),
      declared: [this.model.organisation.declared],
      at: this.clock().toISOString(),
    });
  }
}
