import { CompoundEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  ListServicesQuery,
  memo,
  OrderedServicesQuery,
  ServiceDetail,
  ServiceEvidence,
  ServiceField,
  ServicesPage,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Model } from '../model';
import { AssessmentStore, EvidenceStore, ServiceSelection } from '../store';
import { WaiverStore } from '../waivers';
import { CallerAccess, CallerOptions, notFound } from './CallerAccess';
import { OrganisationAnswers } from './OrganisationAnswers';
import { toServiceFilters } from './serviceFilters';
import { servicesCsvHeader, servicesCsvLine } from './servicesCsv';
import { commitOf, toSourceEvidence, toSourceStatus } from './sources';
import { ServicesApi } from './types';

const DEFAULT_LIMIT = 50;
/** Services of a file that are in memory at once. */
const CSV_PAGE = 500;

/** Answers about services from what is stored. */
export class ServiceAnswers implements ServicesApi {
  private readonly access: CallerAccess;
  private readonly model: Model;
  private readonly organisation: OrganisationAnswers;
  private readonly assessments: AssessmentStore;
  private readonly evidence: EvidenceStore;
  private readonly waivers: WaiverStore;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    model: Model;
    organisation: OrganisationAnswers;
    assessments: AssessmentStore;
    evidence: EvidenceStore;
    waivers: WaiverStore;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.model = options.model;
    this.organisation = options.organisation;
    this.assessments = options.assessments;
    this.evidence = options.evidence;
    this.waivers = options.waivers;
    this.clock = options.clock;
  }

  async list<F extends ServiceField = ServiceField>(
    query: ListServicesQuery<F>,
    caller: CallerOptions,
  ): Promise<ServicesPage<F>> {
    const { limit = DEFAULT_LIMIT, cursor, fields } = query;
    const selection = this.selectionOf(query);
    const visible = await this.access.visible(caller);
    const { items, totalItems, nextCursor } = await this.assessments.list(
      { ...selection, limit, cursor },
      visible,
    );
    return {
      asOf: this.clock().toISOString(),
      modelVersion: this.model.ladder.modelVersion,
      items: fields ? items.map(item => only(fields, item)) : items,
      totalItems,
      pageInfo: nextCursor ? { nextCursor } : {},
    };
  }

  async *csv(
    query: OrderedServicesQuery,
    caller: CallerOptions,
  ): AsyncGenerator<string> {
    const selection = this.selectionOf(query);
    const visible = await this.access.visible(caller);
    let before = servicesCsvHeader;
    for await (const page of this.assessments.pages(
      selection,
      visible,
      CSV_PAGE,
    )) {
      // The header comes with the first page, so that what fails fails before.
      yield before + page.map(servicesCsvLine).join('');
      before = '';
    }
  }

  async get(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<ServiceDetail> {
    const entityRef = await this.access.readableRef(ref, caller);
    const at = this.clock();
    const [found, waivers] = await Promise.all([
      this.assessments.get(entityRef),
      this.waivers.listOpen(entityRef, at),
    ]);
    if (!found) {
      throw notFound(entityRef);
    }
    const { service, repository, sources, record } = found;
    const commit = commitOf(sources);
    return {
      asOf: at.toISOString(),
      modelVersion:
        record?.assessment.modelVersion ?? this.model.ladder.modelVersion,
      service,
      ...(repository && {
        repository: { ...repository, ...(commit && { commit }) },
      }),
      sources: sources.map(toSourceStatus),
      warnings: record?.warnings ?? [],
      ...(waivers.length && { waivers }),
      assessment: record?.assessment,
    };
  }

  async evidenceOf(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<ServiceEvidence> {
    const entityRef = await this.access.readableRef(ref, caller);
    const records = await this.evidence.list([entityRef]);
    const commit = commitOf(records);
    return {
      asOf: this.clock().toISOString(),
      modelVersion: this.model.ladder.modelVersion,
      entityRef,
      ...(commit && { commit }),
      sources: records
        .map(toSourceEvidence)
        .sort((a, b) => (a.source.collector < b.source.collector ? -1 : 1)),
    };
  }

  async memo(ref: CompoundEntityRef, caller: CallerOptions): Promise<string> {
    const { service, assessment } = await this.get(ref, caller);
    if (!assessment || !service.assessedAt) {
      throw new NotFoundError(`${service.entityRef} was not assessed yet`);
    }
    const { services, platform } = await this.organisation.result(caller);
    return memo({
      service: {
        name: service.title ?? service.name,
        ref: service.entityRef,
      },
      ladder: this.model.ladder,
      assessment,
      at: service.assessedAt,
      organisation: { ...platform, serviceCount: services },
    });
  }

  private selectionOf(query: OrderedServicesQuery): ServiceSelection {
    const { orderBy = 'name', order = 'asc' } = query;
    return {
      filters: toServiceFilters(query, this.model.ladder),
      order: { by: orderBy, direction: order },
    };
  }
}

function only<F extends ServiceField>(
  fields: readonly F[],
  service: ServiceSummary,
): Pick<ServiceSummary, F | 'entityRef'> {
  const wanted = new Set<string>(['entityRef', ...fields]);
  return Object.fromEntries(
    Object.entries(service).filter(([field]) => wanted.has(field)),
  ) as Pick<ServiceSummary, F | 'entityRef'>;
}
