/**
 * Something of which a provider allows only so much in a time, e.g. the points
 * of GitHub's GraphQL API.
 *
 * @public
 */
export interface Allowance {
  /** The host that is asked, e.g. `api.github.com`. */
  host: string;
  /** The name of the allowance among those of the host, e.g. `graphql`. */
  name: string;
}

/**
 * What a provider says of an allowance, usually in the headers of an answer.
 *
 * @public
 */
export interface AllowanceState {
  /** All that there is in a window. */
  limit?: number;
  /** What is left of it, whoever used the rest. */
  remaining?: number;
  /** When the next window begins. */
  resetAt?: Date;
}

/**
 * The share of what providers allow that DevOps Ladder may use, counted over
 * all services and replicas. The operator sets it; a quarter is the default.
 *
 * @public
 */
export interface RequestBudget {
  /**
   * Takes so many units, one if nothing else is said. False where the share is
   * used up: then nothing may be asked until the window ends, and the services
   * concerned are answered with `failed` and `rate-limited`.
   */
  take(allowance: Allowance, units?: number): Promise<boolean>;
  /** Hands over what the provider said, also of a request that it refused. */
  report(allowance: Allowance, state: AllowanceState): Promise<void>;
}
