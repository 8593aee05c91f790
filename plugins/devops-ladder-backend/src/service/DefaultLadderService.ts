import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  devopsLadderAssessmentRefreshPermission,
  Ladder,
  ListServicesQuery,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { VisibleServicesResolver } from '../permissions';
import {
  AssessmentStore,
  EvidenceRecord,
  EvidenceStore,
  OverviewStore,
  ServiceStore,
} from '../store';
import { CallerOptions, LadderService } from './LadderService';

export class DefaultLadderService implements LadderService {
  private readonly options: {
    ladder: Ladder;
    catalog: CatalogService;
    permissions: PermissionsService;
    visibleServices: VisibleServicesResolver;
    services: ServiceStore;
    evidence: EvidenceStore;
    assessments: AssessmentStore;
    overview: OverviewStore;
    /** Starts a refresh of what is due at once. */
    triggerRefresh: () => Promise<void>;
    clock?: () => Date;
  };

  constructor(options: DefaultLadderService['options']) {
    this.options = options;
  }

  getLadder(): Ladder {
    return this.options.ladder;
  }

  async listServices(
    query: ListServicesQuery,
    { credentials }: CallerOptions,
  ): Promise<ServicesPage> {
    const visible = await this.options.visibleServices.resolve(credentials);
    return this.options.assessments.list(query, visible);
  }

  async getService(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<ServiceDetail> {
    const entityRef = await this.readableRef(ref, caller);
    const [found, evidence] = await Promise.all([
      this.options.assessments.get(entityRef),
      this.options.evidence.list([entityRef]),
    ]);
    if (!found) {
      throw notFound(entityRef);
    }
    const commit = evidence.find(record => record.commit)?.commit;
    return {
      service: found.service,
      ...(found.repository && {
        repository: { ...found.repository, ...(commit && { commit }) },
      }),
      sources: evidence.map(toSourceStatus),
      warnings: found.record?.warnings ?? [],
      assessment: found.record?.assessment,
    };
  }

  async refreshService(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<RefreshAccepted> {
    const entityRef = await this.readableRef(ref, caller);
    const [decision] = await this.options.permissions.authorize(
      [{ permission: devopsLadderAssessmentRefreshPermission }],
      caller,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `Refreshing needs the permission ${devopsLadderAssessmentRefreshPermission.name}`,
      );
    }
    const at = this.now();
    if (!(await this.options.services.requestRefresh(entityRef, at))) {
      throw notFound(entityRef);
    }
    await this.options.triggerRefresh();
    return { entityRef, refreshRequestedAt: at.toISOString() };
  }

  async getOverview({ credentials }: CallerOptions): Promise<Overview> {
    return this.options.overview.get(
      await this.options.visibleServices.resolve(credentials),
      { at: this.now(), modelVersion: this.options.ladder.modelVersion },
    );
  }

  private now(): Date {
    return this.options.clock?.() ?? new Date();
  }

  private async readableRef(
    ref: CompoundEntityRef,
    { credentials }: CallerOptions,
  ): Promise<string> {
    const entityRef = stringifyEntityRef(ref);
    const entity = await this.options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw notFound(entityRef);
    }
    return entityRef;
  }
}

function notFound(entityRef: string): NotFoundError {
  return new NotFoundError(
    `No service ${entityRef}: it is not in the catalog, or not one that the ladder is for`,
  );
}

function toSourceStatus(record: EvidenceRecord): SourceStatus {
  return {
    collector: record.collector,
    state: record.state,
    ...(record.collectedAt && { collectedAt: record.collectedAt }),
    ...(record.problem && { problem: record.problem }),
  };
}
