import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { badgeSvg } from '../badge';
import { AssessmentStore, EVERY_SERVICE } from '../store';
import { BadgeConfig } from './readBadgeConfig';
import { BadgesApi } from './types';

/**
 * Answers anybody with the badges that configuration opens. A service that
 * there is not and one whose badge is not open are the same to them.
 */
export class BadgeAnswers implements BadgesApi {
  private readonly options: {
    /** Absent where no badge is open. */
    config?: BadgeConfig;
    assessments: AssessmentStore;
  };

  constructor(options: BadgeAnswers['options']) {
    this.options = options;
  }

  async get(ref: CompoundEntityRef): Promise<string> {
    const service = await this.find(stringifyEntityRef(ref));
    if (!service) {
      throw new NotFoundError('There is no such badge');
    }
    return badgeSvg(service);
  }
  private async find(entityRef: string): Promise<ServiceSummary | undefined> {
    const { config, assessments } = this.options;
    if (!config) {
      return undefined;
    }
    const { items } = await assessments.list(
      { filters: { ...config.only, entityRef: [entityRef] }, limit: 1 },
      EVERY_SERVICE,
    );
    return items[0];
  }
}
