import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { assessService, hasFewTeams } from '../assess';
import { ServiceCatalog } from '../catalog';
import { Model } from '../model';
import {
  AssessmentRecord,
  AssessmentStore,
  DueService,
  EvidenceRecord,
  EvidenceStore,
  OverviewStore,
  ServiceStore,
} from '../store';
import { collectEvidence } from './collectEvidence';
import { nextDue } from './nextDue';

const BATCH = 50;

/** Keeps the services of the catalog known, read and assessed. */
export class ServiceRefresher {
  private readonly catalog: ServiceCatalog;
  private readonly collectors: EvidenceCollector[];
  private readonly services: ServiceStore;
  private readonly evidence: EvidenceStore;
  private readonly assessments: AssessmentStore;
  private readonly overview: OverviewStore;
  private readonly model: Model;
  private readonly logger: LoggerService;
  private readonly maxAgeMs: number;
  private readonly clock: () => Date;
  private isModelApplied = false;

  constructor(options: {
    catalog: ServiceCatalog;
    collectors: EvidenceCollector[];
    services: ServiceStore;
    evidence: EvidenceStore;
    assessments: AssessmentStore;
    overview: OverviewStore;
    model: Model;
    logger: LoggerService;
    /** Age at which a service is read again. */
    maxAgeMs: number;
    clock?: () => Date;
  }) {
    this.catalog = options.catalog;
    this.collectors = options.collectors;
    this.services = options.services;
    this.evidence = options.evidence;
    this.assessments = options.assessments;
    this.overview = options.overview;
    this.model = options.model;
    this.logger = options.logger;
    this.maxAgeMs = options.maxAgeMs;
    this.clock = options.clock ?? (() => new Date());
  }

  /** Follows additions, changes and removals in the catalog. */
  async sync(): Promise<void> {
    const found = await this.catalog.listServices();
    const result = await this.services.sync(found, this.clock());
    if (result.added || result.changed || result.removed) {
      this.logger.info(
        `${found.length} services: ${result.added} added, ${result.changed} changed, ${result.removed} removed`,
      );
    }
  }

  /** Reads and assesses the services that are due, until none is left. */
  async refreshDue(signal: AbortSignal): Promise<void> {
    if (await this.services.isEmpty()) {
      // A catalog that was just started fills after the first look at it.
      await this.sync();
    }
    const begin = this.clock();
    await this.judgeAnew(begin);
    let refreshed = 0;
    while (!signal.aborted) {
      const due = await this.services.listDue(this.clock(), BATCH);
      if (!due.length) {
        break;
      }
      await this.refreshBatch(due, signal);
      refreshed += due.length;
    }
    if (refreshed) {
      const seconds = (this.clock().getTime() - begin.getTime()) / 1000;
      this.logger.info(`${refreshed} services refreshed in ${seconds} s`);
    }
  }

  /** Once a start: what was judged by another model is due at once. */
  private async judgeAnew(at: Date): Promise<void> {
    if (this.isModelApplied) {
      return;
    }
    const { version } = this.model;
    const outdated = await this.services.requestJudgement(version, at);
    this.isModelApplied = true;
    if (outdated) {
      this.logger.info(`${outdated} services are due: the model has changed`);
    }
  }

  private async refreshBatch(
    due: DueService[],
    signal: AbortSignal,
  ): Promise<void> {
    const startedAt = this.clock();
    const at = startedAt.toISOString();
    const refs = due.map(service => service.entityRef);
    const entities = await this.catalog.getEntities(refs);
    const targets = due.flatMap(({ entityRef, repository }) => {
      const service = entities.get(entityRef);
      return service ? [{ entityRef, ...service, repository }] : [];
    });

    const collected = await collectEvidence(
      this.collectors,
      targets,
      await this.evidence.list(refs),
      { signal, at, ladder: this.model.ladder, logger: this.logger },
    );
    await this.evidence.save(collected);

    const fewTeams = hasFewTeams(
      await this.overview.countOrganisation('all'),
      this.model.ladder,
    );
    const byService = groupByService(collected);
    const failing = new Set(
      collected.filter(isTransient).map(record => record.entityRef),
    );
    const assessed = targets.flatMap((service): AssessmentRecord[] => {
      const { entityRef } = service;
      try {
        return [
          assessService(service, byService.get(entityRef) ?? [], {
            collectors: this.collectors,
            model: this.model,
            fewTeams,
            at,
          }),
        ];
      } catch (error) {
        // One service that cannot be judged leaves the others alone.
        assertError(error);
        this.logger.error(`${entityRef} could not be assessed`, error);
        failing.add(entityRef);
        return [];
      }
    });
    await this.assessments.save(assessed);

    for (const { entityRef, entityEtag, failures: before } of due) {
      const failures = failing.has(entityRef) ? before + 1 : 0;
      await this.services.finishRefresh(entityRef, {
        startedAt,
        entityEtag,
        failures,
        dueAt: nextDue(startedAt, {
          maxAgeMs: this.maxAgeMs,
          failures,
          spread: Math.random(),
        }),
      });
    }
  }
}

function groupByService(
  records: EvidenceRecord[],
): Map<string, EvidenceRecord[]> {
  const groups = new Map<string, EvidenceRecord[]>();
  for (const record of records) {
    const group = groups.get(record.entityRef);
    if (group) {
      group.push(record);
    } else {
      groups.set(record.entityRef, [record]);
    }
  }
  return groups;
}

/** A failure that another attempt may not meet; a missing annotation stays missing. */
function isTransient({ state, problem }: EvidenceRecord): boolean {
  return (
    (state === 'failed' || state === 'stale') &&
    problem?.reason !== 'no-repository'
  );
}
