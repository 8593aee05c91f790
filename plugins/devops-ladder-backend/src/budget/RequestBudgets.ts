import {
  Allowance,
  AllowanceState,
  RequestBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { BudgetStore, Clock } from '../store';
import { BudgetConfig } from './readBudgetConfig';

/** Of a provider that has not said yet what it allows: GitHub's for a token. */
const USUAL_LIMIT = 5_000;
/** Below this part of the limit the rest is left to others. */
const RESERVE_PERCENT = 10;

/** Keeps the requests of all replicas within the share that the operator set. */
export class RequestBudgets implements RequestBudget {
  private readonly store: BudgetStore;
  private readonly config: BudgetConfig;
  private readonly clock: Pick<Clock, 'now'>;

  constructor(options: {
    store: BudgetStore;
    config: BudgetConfig;
    clock: Pick<Clock, 'now'>;
  }) {
    this.store = options.store;
    this.config = options.config;
    this.clock = options.clock;
  }

  async take(allowance: Allowance, units: number = 1): Promise<boolean> {
    return this.store.take(allowance, {
      units,
      share: this.shareOf(allowance, USUAL_LIMIT),
      reservePercent: RESERVE_PERCENT,
      at: this.clock.now(),
    });
  }

  async report(allowance: Allowance, state: AllowanceState): Promise<void> {
    await this.store.report(allowance, {
      ...state,
      share: this.shareOf(allowance, state.limit ?? USUAL_LIMIT),
      at: this.clock.now(),
    });
  }

  private shareOf({ host }: Allowance, limit: number): number {
    const { share, perHour } = this.config.of(host);
    // However little there is, one request says what there is.
    return perHour ?? Math.max(Math.floor(limit * share), 1);
  }
}
