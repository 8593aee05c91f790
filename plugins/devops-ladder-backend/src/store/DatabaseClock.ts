import { Knex } from 'knex';
import { isPostgres } from './engine';

/** The time that all replicas go by. */
export interface Clock {
  now(): Date;
  /** Compares the clock of this machine with the database's. */
  synchronise(): Promise<void>;
}

/**
 * The time of the database, as all replicas have it alike, whatever their own
 * clocks say. SQLite is on this machine and has its time.
 */
export class DatabaseClock implements Clock {
  private readonly knex: Knex;
  private readonly local: () => number;
  private offsetMs = 0;

  constructor(knex: Knex, local: () => number = () => Date.now()) {
    this.knex = knex;
    this.local = local;
  }

  now(): Date {
    return new Date(this.local() + this.offsetMs);
  }

  async synchronise(): Promise<void> {
    if (!isPostgres(this.knex)) {
      return;
    }
    const before = this.local();
    const { rows } = await this.knex.raw('SELECT clock_timestamp() AS now');
    const after = this.local();
    this.offsetMs = new Date(rows[0].now).getTime() - (before + after) / 2;
  }
}
