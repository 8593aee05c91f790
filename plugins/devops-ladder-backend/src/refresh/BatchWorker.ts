import { LoggerService } from '@backstage/backend-plugin-api';
import { TracingService } from '@backstage/backend-plugin-api/alpha';
import { Waiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  EvidenceCollector,
  RequestBudget,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ServiceCatalog, ServiceEntity } from '../catalog';
import { Model } from '../model';
import { ClaimedService, Clock, ResultHeads, ResultStore } from '../store';
import { WaiverStore } from '../waivers';
import { isNew, isTransient, saysOther } from './answers';
import { collectEvidence, CollectedService } from './collectEvidence';
import { Judge, Judgement, KnownService } from './Judge';
import { Results, WorkResult } from './Results';
import { Schedule } from './Schedule';

/** All that is known of a batch before anybody is asked. */
interface Batch {
  at: Date;
  services: Map<string, ClaimedService>;
  entities: Map<string, ServiceEntity>;
  heads: ResultHeads;
  waivers: Map<string, Waiver[]>;
}

/** `leave`: there is nothing to be found out for now. */
type Work = 'read' | 'judge' | 'leave';

/** Asks about a batch of services, judges them, and stores what is new. */
export class BatchWorker {
  constructor(
    private readonly options: {
      catalog: ServiceCatalog;
      /** All collectors, in the order in which their evidence counts. */
      collectors: EvidenceCollector[];
      /** Ids of those that ask nobody: they also speak where nothing is read. */
      costless: string[];
      store: ResultStore;
      waivers: Pick<WaiverStore, 'inForce'>;
      judge: Judge;
      results: Results;
      schedule: Schedule;
      model: Model;
      clock: Clock;
      budget: RequestBudget;
      tracing: TracingService;
      logger: LoggerService;
      silenceMs: number;
    },
  ) {}

  /** Throws where catalog or database fail, and when the signal aborts. */
  async work(claimed: ClaimedService[], signal: AbortSignal): Promise<void> {
    const { collectors, costless, results } = this.options;
    const batch = await this.prepare(claimed);
    const of = (kind: Work) =>
      claimed.filter(service => this.kindOf(service, batch) === kind);
    await results.save(
      of('leave').map(service => this.leftAlone(service, batch)),
    );
    const failed = new AbortController();
    const work = [
      { collectors, services: of('read'), isRead: true },
      {
        collectors: collectors.filter(({ id }) => costless.includes(id)),
        services: of('judge'),
        isRead: false,
      },
    ].map(part =>
      this.ask(part, batch, AbortSignal.any([signal, failed.signal])),
    );
    try {
      await Promise.all(work);
    } catch (error) {
      failed.abort(error);
      await Promise.allSettled(work);
      throw error;
    }
  }

  /** What is to be done about a service: judging needs an answer of each collector. */
  private kindOf(
    service: ClaimedService,
    { at, entities, heads }: Batch,
  ): Work {
    const { collectors, schedule } = this.options;
    if (!entities.has(service.entityRef)) {
      return 'leave';
    }
    if (!schedule.canWait(service, at)) {
      return 'read';
    }
    if (!schedule.isToJudge(service, at)) {
      return 'leave';
    }
    const stored = heads.evidence.get(service.entityRef) ?? [];
    return collectors.every(({ id }) =>
      stored.some(({ collector }) => collector === id),
    )
      ? 'judge'
      : 'read';
  }

  private async prepare(claimed: ClaimedService[]): Promise<Batch> {
    const { clock, catalog, store, waivers } = this.options;
    const at = clock.now();
    const refs = claimed.map(({ entityRef }) => entityRef);
    const [entities, heads, inForce] = await Promise.all([
      catalog.getEntities(refs),
      store.heads(refs),
      waivers.inForce(refs, at),
    ]);
    const services = new Map(
      claimed.map(service => [service.entityRef, service]),
    );
    return { at, services, entities, heads, waivers: inForce };
  }

  private async ask(
    part: {
      collectors: EvidenceCollector[];
      services: ClaimedService[];
      isRead: boolean;
    },
    batch: Batch,
    signal: AbortSignal,
  ): Promise<void> {
    const { model, budget, tracing, logger, silenceMs, results } = this.options;
    const targets = part.services.flatMap(
      ({ entityRef, repository }): ServiceTarget[] => {
        const entity = batch.entities.get(entityRef)?.entity;
        return entity ? [{ entityRef, entity, repository }] : [];
      },
    );
    if (!targets.length) {
      return;
    }
    const collected = collectEvidence(part.collectors, targets, {
      previous: batch.heads.evidence,
      at: batch.at.toISOString(),
      ladder: model.ladder,
      signal,
      budget,
      tracing,
      logger,
      silenceMs,
    });
    for await (const some of collected) {
      await results.save(await this.conclude(some, batch, part.isRead));
    }
  }

  private async conclude(
    collected: CollectedService[],
    batch: Batch,
    isRead: boolean,
  ): Promise<WorkResult[]> {
    const known = collected.flatMap(each => this.known(each, batch));
    const judgements = await this.options.tracing.startActiveSpan(
      'devops_ladder.refresh.judge',
      { attributes: { 'devops_ladder.services': known.length } },
      () => this.options.judge.judge(known, batch.at.toISOString()),
    );
    return known.flatMap((each, index) => {
      const service = batch.services.get(each.entityRef);
      return service
        ? [
            this.resultOf(service, collected[index], judgements[index], {
              batch,
              isRead,
            }),
          ]
        : [];
    });
  }

  /** With the stored answers of those who were not asked. */
  private known(
    { entityRef, answers }: CollectedService,
    { entities, heads, waivers }: Batch,
  ): KnownService[] {
    const entity = entities.get(entityRef);
    const records = this.options.collectors.flatMap(({ id }) => {
      const answer = answers.find(({ record }) => record.collector === id);
      const stored = heads.evidence
        .get(entityRef)
        ?.find(({ collector }) => collector === id);
      return answer?.record ?? stored ?? [];
    });
    return entity
      ? [
          {
            entityRef,
            entity,
            records,
            waivers: waivers.get(entityRef) ?? [],
            inputs: heads.inputs.get(entityRef),
          },
        ]
      : [];
  }

  private resultOf(
    service: ClaimedService,
    { answers }: CollectedService,
    { assessment, judgeAt, hasFailed }: Judgement,
    { batch, isRead }: { batch: Batch; isRead: boolean },
  ): WorkResult {
    const isFailing =
      hasFailed || answers.some(({ record }) => isTransient(record));
    return {
      service,
      startedAt: batch.at,
      answers,
      evidence: answers.filter(isNew).map(({ record }) => record),
      assessment,
      read: {
        collectors: answers
          .filter(saysOther)
          .map(({ record }) => record.collector),
        commit: answers.find(({ record }) => record.commit)?.record.commit,
      },
      judgeAt,
      isRead,
      ...(isRead && !isFailing && { checkedAt: batch.at }),
      ...this.options.schedule.next(service, { isRead, isFailing }),
    };
  }

  /** Nothing is found out about it: it is gone by now, or its host is left alone. */
  private leftAlone(service: ClaimedService, { at }: Batch): WorkResult {
    return {
      service,
      startedAt: at,
      answers: [],
      evidence: [],
      read: { collectors: [] },
      judgeAt: service.judgeAt,
      isRead: false,
      ...this.options.schedule.next(service, {
        isRead: false,
        isFailing: false,
      }),
    };
  }
}
