import {
  devopsLadderStatusReadPermission,
  Status,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  BudgetState,
  BudgetStore,
  DeliveryIntakeStore,
  HostState,
  HostStore,
  IntakeState,
  LastRun,
  NeverAssessed,
  QueueState,
  RunStore,
  StatusStore,
} from '../store';
import { CallerAccess, CallerOptions } from './CallerAccess';
import { StatusApi } from './types';

/** Entries of each list; the most common or longest waiting are shown. */
const MAX_ENTRIES = 50;

/** Answers how the plugin fares, to those who operate it. */
export class StatusAnswers implements StatusApi {
  private readonly access: CallerAccess;
  private readonly status: StatusStore;
  private readonly hosts: HostStore;
  private readonly budgets: BudgetStore;
  private readonly runs: RunStore;
  private readonly intake: Pick<DeliveryIntakeStore, 'intake'>;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    status: StatusStore;
    hosts: HostStore;
    budgets: BudgetStore;
    runs: RunStore;
    deliveryIntake: Pick<DeliveryIntakeStore, 'intake'>;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.status = options.status;
    this.hosts = options.hosts;
    this.budgets = options.budgets;
    this.runs = options.runs;
    this.intake = options.deliveryIntake;
    this.clock = options.clock;
  }

  async get(caller: CallerOptions): Promise<Status> {
    await this.access.require(
      devopsLadderStatusReadPermission,
      caller,
      'Reading the status',
    );
    const at = this.clock();
    const visible = await this.access.visible(caller);
    const [
      sync,
      queue,
      failures,
      hosts,
      budgets,
      unresolved,
      never,
      replicas,
      intake,
    ] = await Promise.all([
      this.runs.get('sync'),
      this.status.queue(at),
      this.status.failures(visible),
      this.hosts.list(at),
      this.budgets.list(at),
      this.status.unresolved(visible, MAX_ENTRIES),
      this.status.neverAssessed(visible, { at, limit: MAX_ENTRIES }),
      this.status.replicas(at),
      this.intake.intake(MAX_ENTRIES),
    ]);
    const paused = new Set(
      hosts.filter(host => isPaused(host, at)).map(({ host }) => host),
    );
    return {
      asOf: at.toISOString(),
      ...(sync && { sync: lastRun(sync) }),
      queue: queueState(queue, at),
      failures: failures.slice(0, MAX_ENTRIES),
      hosts: hosts.slice(0, MAX_ENTRIES).map(host => hostStatus(host, at)),
      budgets: budgets.slice(0, MAX_ENTRIES).map(budgetStatus),
      unresolved,
      neverAssessed: {
        services: never.services,
        items: never.items.map(item => ({
          entityRef: item.entityRef,
          why: whyNeverAssessed(item, paused),
          dueAt: item.dueAt.toISOString(),
        })),
      },
      replicas: replicas.map(replica => ({
        ...replica,
        leaseUntil: replica.leaseUntil.toISOString(),
      })),
      delivery: intakeStatus(intake),
    };
  }
}

function lastRun({ counts, ...run }: LastRun): NonNullable<Status['sync']> {
  return {
    startedAt: run.startedAt.toISOString(),
    durationMs: run.durationMs,
    ...(run.succeededAt && { succeededAt: run.succeededAt.toISOString() }),
    ...(counts && { counts }),
    ...(run.error !== undefined && { error: run.error }),
  };
}

function queueState(
  { oldestDueAt, ...counts }: QueueState,
  at: Date,
): Status['queue'] {
  return {
    ...counts,
    ...(oldestDueAt && {
      oldestDueAt: oldestDueAt.toISOString(),
      oldestAgeSeconds: Math.round(
        (at.getTime() - oldestDueAt.getTime()) / 1_000,
      ),
    }),
  };
}

function hostStatus(host: HostState, at: Date): Status['hosts'][number] {
  return {
    host: host.host,
    state: isPaused(host, at) ? 'paused' : 'asked',
    ...(host.pausedUntil && { pausedUntil: host.pausedUntil.toISOString() }),
    ...(host.reason && { reason: host.reason }),
    pausesInARow: host.failures,
    requestsThisHour: host.requests,
    updatedAt: host.updatedAt.toISOString(),
  };
}

function budgetStatus(budget: BudgetState): Status['budgets'][number] {
  const { host, name, used, share, limit, remaining, windowEnds } = budget;
  return {
    host,
    allowance: name,
    used,
    share,
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    windowEnds: windowEnds.toISOString(),
  };
}

function intakeStatus({
  unmappedEvents,
  unmapped,
  refused,
}: IntakeState): NonNullable<Status['delivery']> {
  return {
    unmappedEvents,
    unmapped: unmapped.map(({ lastAt, ...group }) => ({
      ...group,
      lastAt: lastAt.toISOString(),
    })),
    refused: refused.map(({ source, lastAt, ...group }) => ({
      ...group,
      ...(source && { source }),
      lastAt: lastAt.toISOString(),
    })),
  };
}

function isPaused({ pausedUntil }: HostState, at: Date): boolean {
  return pausedUntil !== undefined && pausedUntil > at;
}

function whyNeverAssessed(
  { host, failures, isClaimed }: NeverAssessed,
  paused: Set<string>,
): Status['neverAssessed']['items'][number]['why'] {
  if (isClaimed) {
    return 'under-way';
  }
  if (host && paused.has(host)) {
    return 'host-paused';
  }
  return failures > 0 ? 'failing' : 'waiting';
}
