import {
  Allowance,
  AllowanceState,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Knex } from 'knex';
import { BudgetState, BudgetStore } from './BudgetStore';

type Time = Date | number | string;

interface BudgetRow {
  host: string;
  allowance: string;
  window_ends: Time;
  used: number;
  share: number;
  provider_limit: number | null;
  remaining: number | null;
  updated_at: Time;
}

/** Most providers count by the hour. */
const WINDOW_MS = 3_600_000;

/** Every change is one statement, so that replicas cannot take the same units. */
export class DatabaseBudgetStore implements BudgetStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async list(at: Date): Promise<BudgetState[]> {
    const rows = await this.knex<BudgetRow>('request_budgets').orderBy([
      'host',
      'allowance',
    ]);
    return rows.map(row => {
      const windowEnds = new Date(row.window_ends);
      const isOver = windowEnds <= at;
      return {
        host: row.host,
        name: row.allowance,
        windowEnds,
        used: isOver ? 0 : row.used,
        share: row.share,
        ...(row.provider_limit !== null && { limit: row.provider_limit }),
        ...(row.remaining !== null && !isOver && { remaining: row.remaining }),
      };
    });
  }

  async take(
    allowance: Allowance,
    options: { units: number; share: number; reservePercent: number; at: Date },
  ): Promise<boolean> {
    return (
      (await this.takeOfWindow(allowance, options)) ||
      (await this.beginWindow(allowance, options)) ||
      (await this.begin(allowance, options)) ||
      // Another replica may have begun it in between.
      this.takeOfWindow(allowance, options)
    );
  }

  async report(
    allowance: Allowance,
    options: AllowanceState & { share: number; at: Date },
  ): Promise<void> {
    const { limit, remaining, resetAt, share, at } = options;
    const said = {
      ...(limit !== undefined && { provider_limit: limit, share }),
      ...(remaining !== undefined && { remaining }),
      ...(resetAt && resetAt > at && { window_ends: resetAt }),
      updated_at: at,
    };
    await this.knex('request_budgets')
      .insert({
        ...keyOf(allowance),
        window_ends: new Date(at.getTime() + WINDOW_MS),
        used: 0,
        share,
        ...said,
      })
      .onConflict(['host', 'allowance'])
      .merge(said);
  }

  private async takeOfWindow(
    allowance: Allowance,
    {
      units,
      reservePercent,
      at,
    }: { units: number; reservePercent: number; at: Date },
  ): Promise<boolean> {
    const taken = await this.of(allowance)
      .where('window_ends', '>', at)
      .andWhere(this.knex.raw('used + ? <= share', [units]))
      .andWhere(rest =>
        rest
          .whereNull('remaining')
          .orWhereNull('provider_limit')
          .orWhere(
            this.knex.raw('(remaining - ?) * 100 >= provider_limit * ?', [
              units,
              reservePercent,
            ]),
          ),
      )
      .update({ used: this.knex.raw('used + ?', [units]), updated_at: at });
    return taken > 0;
  }

  private async beginWindow(
    allowance: Allowance,
    { units, at }: { units: number; at: Date },
  ): Promise<boolean> {
    const begun = await this.of(allowance)
      .where('window_ends', '<=', at)
      .andWhere('share', '>=', units)
      .update({
        used: units,
        remaining: null,
        window_ends: new Date(at.getTime() + WINDOW_MS),
        updated_at: at,
      });
    return begun > 0;
  }

  private async begin(
    allowance: Allowance,
    { units, share, at }: { units: number; share: number; at: Date },
  ): Promise<boolean> {
    if (units > share) {
      return false;
    }
    const inserted = await this.knex('request_budgets')
      .insert({
        ...keyOf(allowance),
        window_ends: new Date(at.getTime() + WINDOW_MS),
        used: units,
        share,
        updated_at: at,
      })
      .onConflict(['host', 'allowance'])
      .ignore()
      .returning('host');
    return inserted.length > 0;
  }

  private of(allowance: Allowance) {
    return this.knex<BudgetRow>('request_budgets').where(keyOf(allowance));
  }
}

function keyOf({ host, name }: Allowance) {
  return { host, allowance: name };
}
