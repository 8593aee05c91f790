import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { VisibleServices } from './VisibleServices';

/** What waits to be done. */
export interface QueueState {
  /** Services whose sources are to be asked. */
  due: number;
  /** Services of which only stored evidence is to be judged anew. */
  toJudge: number;
  /** Services that somebody works on. */
  claimed: number;
  /** Since when the one waits that waits longest. */
  oldestDueAt?: Date;
}

/** A number of services, and some of them. */
export interface ServicesFailing {
  collector: string;
  reason: UnknownReason;
  services: number;
  examples: string[];
}

export interface NeverAssessed {
  entityRef: string;
  host?: string;
  dueAt: Date;
  failures: number;
  isClaimed: boolean;
}

/** How the plugin fares, for those who operate it; of the services that they may see. */
export interface StatusStore {
  queue(at: Date): Promise<QueueState>;
  /** Sources that cannot be read, the most common first. */
  failures(visible: VisibleServices): Promise<ServicesFailing[]>;
  /** What could not be resolved, the most common first. */
  unresolved(
    visible: VisibleServices,
    limit: number,
  ): Promise<Array<{ reference: string; services: number }>>;
  neverAssessed(
    visible: VisibleServices,
    options: { at: Date; limit: number },
  ): Promise<{ services: number; items: NeverAssessed[] }>;
  /** The replicas at work. */
  replicas(
    at: Date,
  ): Promise<Array<{ holder: string; services: number; leaseUntil: Date }>>;
}
