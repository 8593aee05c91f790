import {
  DeliveryDefinition,
  DeliveryInput,
  DeliveryReport,
  DeliveryRows,
  measureDelivery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { DeliveryEventStore, StoredCorrection } from '../store/DeliveryStore';
import { DeliveryHistories } from './history/DeliveryHistories';
import {
  environmentsAnnotation,
  environmentsIn,
  withOwnEnvironments,
} from './mapping/ownEnvironments';

/** Events of answers that one replica keeps at once; what is worked out of them is large. */
const MOST_EVENTS = 200_000;

/** What is asked. */
export interface DeliveryQuestion {
  services: readonly string[];
  from: Date;
  to: Date;
  now: Date;
  timeZone: string;
}

/** What is measured, and what else it rests on. */
export interface MeasuredDelivery {
  input: DeliveryInput;
  report: DeliveryReport;
  /** By entity ref, where the owner names them. */
  environmentsOf: Record<string, string[]>;
  /** What owners say, by service and incident. */
  correctionOf(service: string, incident: string): StoredCorrection | undefined;
}

/** Measures the delivery of services from what is stored of it. */
export class DeliveryMeasures {
  private readonly store: Pick<DeliveryEventStore, 'annotation'>;
  private readonly histories: DeliveryHistories;
  private readonly definition: DeliveryDefinition;
  /** The least recently used first. */
  private readonly kept = new Map<string, MeasuredDelivery>();

  constructor(options: {
    store: DeliveryEventStore;
    histories: DeliveryHistories;
    definition: DeliveryDefinition;
  }) {
    this.store = options.store;
    this.histories = options.histories;
    this.definition = options.definition;
  }

  async measure(question: DeliveryQuestion): Promise<MeasuredDelivery> {
    const { services, from, to, now, timeZone } = question;
    const [histories, annotations] = await Promise.all([
      this.histories.of(services),
      this.store.annotation(environmentsAnnotation, services),
    ]);
    const key = JSON.stringify([
      histories.map(({ service, version }) => [service, version]),
      [...annotations].sort(),
      [from, to, now, timeZone],
    ]);
    const measured =
      this.kept.get(key) ?? this.work(question, histories, annotations);
    this.keep(key, measured);
    return measured;
  }

  private keep(key: string, measured: MeasuredDelivery) {
    this.kept.delete(key);
    this.kept.set(key, measured);
    const sizeOf = (each: MeasuredDelivery) => each.input.events.length + 1_000;
    let size = [...this.kept.values()].reduce(
      (sum, each) => sum + sizeOf(each),
      0,
    );
    for (const [oldest, each] of this.kept) {
      if (size <= MOST_EVENTS || oldest === key) {
        return;
      }
      this.kept.delete(oldest);
      size -= sizeOf(each);
    }
  }

  private work(
    { services, from, to, now, timeZone }: DeliveryQuestion,
    histories: Awaited<ReturnType<DeliveryHistories['of']>>,
    annotations: ReadonlyMap<string, string>,
  ): MeasuredDelivery {
    const own = new Map(
      [...annotations]
        .map(([service, value]) => [service, environmentsIn(value)] as const)
        .filter(([, names]) => names.length),
    );
    const { definition, events, nameOf } = withOwnEnvironments(
      this.definition,
      histories.flatMap(history => history.events),
      own,
    );
    const corrections = new Map(
      histories.flatMap(history =>
        history.corrections.map(
          correction =>
            [keyOf(history.service, correction.incident), correction] as const,
        ),
      ),
    );
    const input: DeliveryInput = {
      events,
      services,
      window: { from: isoOf(from), to: isoOf(to) },
      now: isoOf(now),
      definition,
      timeZone,
      corrections: histories.flatMap(({ service, corrections: said }) =>
        said.map(({ incident, deployment, at }) => ({
          service,
          incident,
          deployment,
          at,
        })),
      ),
    };
    const report = measureDelivery(input);
    return {
      input,
      report: own.size ? renamed(report, nameOf) : report,
      environmentsOf: Object.fromEntries(own),
      correctionOf: (service, incident) =>
        corrections.get(keyOf(service, incident)),
    };
  }
}

function keyOf(service: string, incident: string): string {
  return JSON.stringify([service, incident]);
}

function isoOf(time: Date): string {
  return time.toISOString().replace('.000Z', 'Z');
}

/** Environments are called as the provider does. */
function renamed(
  report: DeliveryReport,
  nameOf: (environment: string) => string,
): DeliveryReport {
  const rows: DeliveryRows = {
    ...report.rows,
    deployments: report.rows.deployments.map(row => ({
      ...row,
      environments: row.environments.map(nameOf),
    })),
  };
  return {
    ...report,
    rows,
    quality: report.quality.map(({ names, ...fact }) => ({
      ...fact,
      ...(names && { names: [...new Set(names.map(nameOf))] }),
    })),
  };
}
