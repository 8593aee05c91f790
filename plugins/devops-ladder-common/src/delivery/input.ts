import { DeliveryDefinition } from './definition';
import { DeliveryEvent } from './events';

/**
 * A span of time, half-open: `from` belongs to it, `to` does not.
 *
 * @public
 */
export interface DeliveryWindow {
  /** RFC 3339 time. */
  from: string;
  /** RFC 3339 time. */
  to: string;
}

/**
 * What a person says caused an incident. It overrules every other link.
 *
 * @public
 */
export interface LinkCorrection {
  /** Entity reference of the service of the incident. */
  service: string;
  incident: string;
  /** Id of the deployment of that service; null: no deployment caused it. */
  deployment: string | null;
  /** RFC 3339 time; of several for one incident the latest counts. */
  at?: string;
}

/**
 * What delivery is measured from. There is no clock: `now` is an argument.
 *
 * @public
 */
export interface DeliveryInput {
  /**
   * Events of the services, as far back as they are kept: what came before the
   * window tells a change from a rollback and a first deployment from a later one.
   */
  events: readonly DeliveryEvent[];
  /** Entity references. The events of several are pooled; others are left out. */
  services: readonly string[];
  window: DeliveryWindow;
  /** RFC 3339 time. */
  now: string;
  definition: DeliveryDefinition;
  /** IANA name. Days and weeks follow it; durations do not. */
  timeZone: string;
  corrections?: readonly LinkCorrection[];
}
