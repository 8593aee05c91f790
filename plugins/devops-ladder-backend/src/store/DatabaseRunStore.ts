import { Knex } from 'knex';
import { LastRun, RunKind, RunStore } from './RunStore';

interface RunRow {
  kind: RunKind;
  started_at: Date | number | string;
  duration_ms: number;
  counts: string | null;
  succeeded_at: Date | number | string | null;
  error: string | null;
}

export class DatabaseRunStore implements RunStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async succeeded(
    kind: RunKind,
    run: Required<Pick<LastRun, 'startedAt' | 'durationMs' | 'counts'>>,
  ): Promise<void> {
    await this.write(kind, run, {
      counts: JSON.stringify(run.counts),
      succeeded_at: new Date(run.startedAt.getTime() + run.durationMs),
      error: null,
    });
  }

  async failed(
    kind: RunKind,
    run: Required<Pick<LastRun, 'startedAt' | 'durationMs' | 'error'>>,
  ): Promise<void> {
    await this.write(kind, run, { error: run.error });
  }

  async get(kind: RunKind): Promise<LastRun | undefined> {
    const row = await this.knex<RunRow>('runs').where({ kind }).first();
    return (
      row && {
        startedAt: new Date(row.started_at),
        durationMs: row.duration_ms,
        ...(row.counts !== null && { counts: JSON.parse(row.counts) }),
        ...(row.succeeded_at !== null && {
          succeededAt: new Date(row.succeeded_at),
        }),
        ...(row.error !== null && { error: row.error }),
      }
    );
  }

  private async write(
    kind: RunKind,
    { startedAt, durationMs }: Pick<LastRun, 'startedAt' | 'durationMs'>,
    outcome: Record<string, unknown>,
  ): Promise<void> {
    const row = { started_at: startedAt, duration_ms: durationMs, ...outcome };
    await this.knex('runs')
      .insert({ kind, ...row })
      .onConflict('kind')
      .merge(row);
  }
}
