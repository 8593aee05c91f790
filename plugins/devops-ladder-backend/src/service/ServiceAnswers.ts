import { CompoundEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  ListServicesQuery,
  memo,
  ServiceDetail,
  ServicesPage,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Model } from '../model';
import { AssessmentStore, EvidenceRecord, EvidenceStore } from '../store';
import { CallerAccess, CallerOptions, notFound } from './CallerAccess';
import { OrganisationAnswers } from './OrganisationAnswers';
import { ServicesApi } from './types';

/** Answers about services from what is stored. */
export class ServiceAnswers implements ServicesApi {
  private readonly access: CallerAccess;
  private readonly model: Model;
  private readonly organisation: OrganisationAnswers;
  private readonly assessments: AssessmentStore;
  private readonly evidence: EvidenceStore;

  constructor(options: {
    access: CallerAccess;
    model: Model;
    organisation: OrganisationAnswers;
    assessments: AssessmentStore;
    evidence: EvidenceStore;
  }) {
    this.access = options.access;
    this.model = options.model;
    this.organisation = options.organisation;
    this.assessments = options.assessments;
    this.evidence = options.evidence;
  }

  async list(
    query: ListServicesQuery,
    caller: CallerOptions,
  ): Promise<ServicesPage> {
    const visible = await this.access.visible(caller);
    const page = await this.assessments.list(query, visible);
    return { modelVersion: this.model.ladder.modelVersion, ...page };
  }

  async get(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<ServiceDetail> {
    const entityRef = await this.access.readableRef(ref, caller);
    const [found, evidence] = await Promise.all([
      this.assessments.get(entityRef),
      this.evidence.list([entityRef]),
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
}

function toSourceStatus(record: EvidenceRecord): SourceStatus {
  return {
    collector: record.collector,
    state: record.state,
    ...(record.collectedAt && { collectedAt: record.collectedAt }),
    ...(record.problem && { problem: record.problem }),
  };
}
