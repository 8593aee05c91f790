import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  devopsLadderAssessmentRefreshPermission,
  Ladder,
  ListServicesQuery,
  memo,
  NeededAnswer,
  neededFor,
  NeededQuestion,
  OrganisationResult,
  organisationResult,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { hasFewTeams } from '../assess';
import { ServiceCatalog } from '../catalog';
import { Model } from '../model';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { VisibleServicesResolver } from '../permissions';
import {
  AssessmentStore,
  EvidenceRecord,
  EvidenceStore,
  OverviewStore,
  ServiceStore,
} from '../store';
import { dryRun, KnownService } from './dryRun';
import { CallerOptions, LadderService } from './LadderService';

export class DefaultLadderService implements LadderService {
  private readonly options: {
    model: Model;
    catalog: CatalogService;
    /** The services under the plugin's own identity. */
    serviceCatalog: ServiceCatalog;
    collectors: Pick<EvidenceCollector, 'id' | 'strength'>[];
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
    return this.options.model.ladder;
  }

  async listServices(
    query: ListServicesQuery,
    { credentials }: CallerOptions,
  ): Promise<ServicesPage> {
    const visible = await this.options.visibleServices.resolve(credentials);
    const page = await this.options.assessments.list(query, visible);
    return { modelVersion: this.options.model.ladder.modelVersion, ...page };
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

  async getMemo(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<string> {
    const { service, assessment } = await this.getService(ref, caller);
    if (!assessment || !service.assessedAt) {
      throw new NotFoundError(`${service.entityRef} was not assessed yet`);
    }
    const { services, platform } = await this.organisation(caller);
    return memo({
      service: {
        name: service.title ?? service.name,
        ref: service.entityRef,
      },
      ladder: this.options.model.ladder,
      assessment,
      at: service.assessedAt,
      organisation: { ...platform, serviceCount: services },
    });
  }

  async askNeeded(
    { facts = {}, service, ...others }: NeededQuestion,
    caller: CallerOptions,
  ): Promise<NeededAnswer> {
    refuse(others, ['facts', 'service']);
    const { facts: ofOrganisation, platform } = await this.organisation(caller);
    const assessment = service
      ? (await this.getService(toRef(service), caller)).assessment
      : undefined;
    const known = [...(assessment?.situation ?? []), ...ofOrganisation];
    const result = neededFor({
      ladder: this.options.model.ladder,
      facts,
      situation: Object.fromEntries(known.map(fact => [fact.fact, fact])),
      neededByOwner: assessment?.needed.byOwner,
      handBuiltRange: platform.handBuiltRange,
      at: this.now().toISOString(),
    });
    if (result.status === 'invalid') {
      throw new InputError(
        result.problems
          .map(({ field, message }) => `facts.${field}: ${message}`)
          .join(' '),
      );
    }
    return result.answer;
  }

  async analyze(
    question: AnalyzeQuestion,
    caller: CallerOptions,
  ): Promise<AnalyzeAnswer> {
    const {
      files: _files,
      scope: _scope,
      facts: _facts,
      service,
      ...others
    } = question;
    refuse(others, ['files', 'scope', 'facts', 'service']);
    const { model, collectors, overview } = this.options;
    return dryRun(
      question,
      service ? await this.knownOf(service, caller) : undefined,
      {
        model,
        collectors,
        fewTeams: hasFewTeams(
          await overview.countOrganisation('all'),
          model.ladder,
        ),
        at: this.now().toISOString(),
      },
    );
  }

  async getOverview({ credentials }: CallerOptions): Promise<Overview> {
    const { overview, visibleServices, model } = this.options;
    return overview.get(await visibleServices.resolve(credentials), {
      at: this.now(),
      ladder: model.ladder,
      declared: [model.organisation.declared],
    });
  }

  /** The organisation as the services that the caller may read show it. */
  private async organisation({
    credentials,
  }: CallerOptions): Promise<OrganisationResult> {
    const { overview, visibleServices, model } = this.options;
    const visible = await visibleServices.resolve(credentials);
    return organisationResult({
      ladder: model.ladder,
      counts: await overview.countOrganisation(visible),
      declared: [model.organisation.declared],
      at: this.now().toISOString(),
    });
  }

  private async knownOf(
    ref: string,
    caller: CallerOptions,
  ): Promise<KnownService> {
    const { evidence, serviceCatalog } = this.options;
    const { service, repository } = await this.getService(toRef(ref), caller);
    const { entityRef } = service;
    const entities = await serviceCatalog.getEntities([entityRef]);
    const entity = entities.get(entityRef);
    if (!entity) {
      throw notFound(entityRef);
    }
    return {
      entityRef,
      service: entity,
      records: await evidence.list([entityRef]),
      path: repository?.path,
    };
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

/** Names a parameter that there is not, and those that there are. */
function refuse(others: object, accepted: string[]) {
  const [surplus] = Object.keys(others);
  if (surplus) {
    throw new InputError(
      `${surplus}: There is no such parameter. Accepted are ${accepted.join(
        ', ',
      )}.`,
    );
  }
}

function toRef(service: string): CompoundEntityRef {
  try {
    return parseEntityRef(service);
  } catch {
    throw new InputError(
      `service: ${service} is no entity ref. Accepted are refs such as component:default/shop.`,
    );
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
