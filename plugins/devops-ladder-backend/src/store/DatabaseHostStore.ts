import { Knex } from 'knex';
import { HostState, HostStore, PauseReason } from './HostStore';

type Time = Date | number | string;

interface HostRow {
  host: string;
  paused_until: Time | null;
  reason: PauseReason | null;
  failures: number;
  hour: Time | null;
  requests: number;
  updated_at: Time;
}

const HOUR_MS = 3_600_000;

export class DatabaseHostStore implements HostStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async list(at: Date): Promise<HostState[]> {
    const rows = await this.knex<HostRow>('hosts').orderBy('host');
    const hour = hourOf(at).getTime();
    return rows.map(row => ({
      host: row.host,
      ...(row.paused_until !== null && {
        pausedUntil: new Date(row.paused_until),
      }),
      ...(row.reason !== null && { reason: row.reason }),
      failures: row.failures,
      requests:
        row.hour !== null && new Date(row.hour).getTime() === hour
          ? row.requests
          : 0,
      updatedAt: new Date(row.updated_at),
    }));
  }

  async pause(
    host: string,
    { at, until, reason }: { at: Date; until: Date; reason: PauseReason },
  ): Promise<void> {
    await this.knex('hosts')
      .insert({
        host,
        paused_until: until,
        reason,
        failures: 1,
        updated_at: at,
      })
      .onConflict('host')
      .merge({
        paused_until: until,
        reason,
        failures: this.knex.raw('hosts.failures + 1'),
        updated_at: at,
      })
      .where(paused =>
        paused
          .whereNull('hosts.paused_until')
          .orWhere('hosts.paused_until', '<=', at),
      );
  }

  async recover(host: string, at: Date): Promise<void> {
    await this.knex('hosts')
      .where({ host })
      .andWhere(paused =>
        paused.whereNull('paused_until').orWhere('paused_until', '<=', at),
      )
      .update({
        paused_until: null,
        reason: null,
        failures: 0,
        updated_at: at,
      });
  }

  async count(requests: Map<string, number>, at: Date): Promise<void> {
    const hour = hourOf(at);
    for (const [host, count] of requests) {
      await this.knex('hosts')
        .insert({ host, hour, requests: count, updated_at: at })
        .onConflict('host')
        .merge({
          requests: this.knex.raw(
            'excluded.requests + CASE WHEN hosts.hour = excluded.hour THEN hosts.requests ELSE 0 END',
          ),
          hour,
          updated_at: at,
        });
    }
  }
}

/** The hour in which a time is. */
function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
}
