import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { Waiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  AssessContext,
  assessService,
  hasFewTeams,
  inputsOf,
  nextJudgement,
} from '../assess';
import { ServiceEntity } from '../catalog';
import { Model } from '../model';
import {
  AssessmentRecord,
  Clock,
  EVERY_SERVICE,
  EvidenceRecord,
  EvidenceStore,
  OverviewStore,
} from '../store';

const COUNT_TEAMS_EVERY_MS = 60_000;

/** A service with all that is known of it. */
export interface KnownService {
  entityRef: string;
  entity: ServiceEntity;
  /** In the order of the collectors; without findings where those stored are meant. */
  records: EvidenceRecord[];
  waivers: Waiver[];
  /** What the stored assessment was judged from. */
  inputs?: string;
}

export interface Judgement {
  /** Absent where it would be the stored one. */
  assessment?: AssessmentRecord;
  /** When the same is to be judged again. */
  judgeAt?: Date;
  /** It could not be judged. */
  hasFailed?: boolean;
}

/** Judges services from what is known of them, where that is something new. */
export class Judge {
  private readonly model: Model;
  private readonly collectors: EvidenceCollector[];
  private readonly evidence: EvidenceStore;
  private readonly overview: OverviewStore;
  private readonly logger: LoggerService;
  private readonly clock: Clock;
  private counted?: { at: number; fewTeams: Promise<boolean> };

  constructor(options: {
    model: Model;
    collectors: EvidenceCollector[];
    evidence: EvidenceStore;
    overview: OverviewStore;
    logger: LoggerService;
    clock: Clock;
  }) {
    this.model = options.model;
    this.collectors = options.collectors;
    this.evidence = options.evidence;
    this.overview = options.overview;
    this.logger = options.logger;
    this.clock = options.clock;
  }

  /** In the order of the services. */
  async judge(services: KnownService[], at: string): Promise<Judgement[]> {
    const common = {
      model: this.model,
      collectors: this.collectors,
      fewTeams: await this.hasFewTeams(),
      at,
    };
    const prepared = services.map(service => {
      const context = { ...common, waivers: service.waivers };
      const inputs = inputsOf(service.entity, service.records, context);
      return { service, context, inputs };
    });
    const isOther = ({ service, inputs }: (typeof prepared)[number]) =>
      service.inputs !== inputs;
    const findings = await this.storedFindings(
      prepared.filter(isOther).map(({ service }) => service),
    );
    return prepared.map(each => ({
      judgeAt: nextJudgement(this.model.ladder, each.service.waivers, at),
      ...(isOther(each) && this.assess(each, findings)),
    }));
  }

  /** One service that cannot be judged leaves the others alone. */
  private assess(
    {
      service,
      context,
      inputs,
    }: { service: KnownService; context: AssessContext; inputs: string },
    stored: Map<string, EvidenceRecord>,
  ): Judgement {
    const records = service.records.map(record => ({
      ...record,
      findings: isKept(record)
        ? stored.get(keyOf(record))?.findings
        : record.findings,
    }));
    try {
      const assessment = assessService(service.entity, records, context);
      return { assessment: { ...assessment, inputs } };
    } catch (error) {
      assertError(error);
      this.logger.error(`${service.entityRef} could not be assessed`, error);
      return { hasFailed: true };
    }
  }

  private async storedFindings(
    services: KnownService[],
  ): Promise<Map<string, EvidenceRecord>> {
    const refs = services
      .filter(({ records }) => records.some(isKept))
      .map(({ entityRef }) => entityRef);
    const records = refs.length ? await this.evidence.list(refs) : [];
    return new Map(records.map(record => [keyOf(record), record]));
  }

  /** Counted over all services, and so not for each batch. */
  private async hasFewTeams(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (!this.counted || now - this.counted.at >= COUNT_TEAMS_EVERY_MS) {
      const fewTeams = this.overview
        .countOrganisation(EVERY_SERVICE)
        .then(counts => hasFewTeams(counts, this.model.ladder));
      this.counted = { at: now, fewTeams };
      fewTeams.catch(() => (this.counted = undefined));
    }
    return this.counted.fewTeams;
  }
}

function isKept({ findings, digest }: EvidenceRecord): boolean {
  return findings === undefined && digest !== undefined;
}

function keyOf({ entityRef, collector }: EvidenceRecord): string {
  return `${collector} ${entityRef}`;
}
