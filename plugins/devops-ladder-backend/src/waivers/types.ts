import {
  ListWaiversQuery,
  ServiceWaiver,
  Waiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { VisibleServices } from '../store';

/** Who did something with a waiver, and when. */
export interface WaiverAct {
  user: string;
  at: Date;
}

/**
 * The waivers of all services. Whether one has run out is told by the time
 * that is given, so that nothing has to happen for it to end.
 */
export interface WaiverStore {
  /**
   * Throws a `ConflictError` where the service has an open waiver of the
   * capability; false where there is no such service by now.
   */
  add(waiver: ServiceWaiver): Promise<boolean>;
  get(id: string, at: Date): Promise<ServiceWaiver | undefined>;
  /** Undefined unless it was requested and has not run out. */
  approve(id: string, act: WaiverAct): Promise<ServiceWaiver | undefined>;
  /** Undefined unless it was open. */
  revoke(
    id: string,
    act: WaiverAct & { because: string },
  ): Promise<ServiceWaiver | undefined>;
  /** Newest first. Throws an `InputError` for a cursor that is none of its own. */
  list(
    query: ListWaiversQuery,
    visible: VisibleServices,
    at: Date,
  ): Promise<{ items: ServiceWaiver[]; nextCursor?: string }>;
  /** Those of one service that are requested or in force, by capability. */
  listOpen(entityRef: string, at: Date): Promise<ServiceWaiver[]>;
  /** What excuses the services at a time, by entity ref; those without are left out. */
  inForce(
    entityRefs: readonly string[],
    at: Date,
  ): Promise<Map<string, Waiver[]>>;
}
