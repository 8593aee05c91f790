import { CompoundEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  HistoryPage,
  HistoryQuery,
  Trend,
  TrendQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { dayOf, trendOf } from '../changes';
import { Model } from '../model';
import { ChangeStore } from '../store';
import { CallerAccess, CallerOptions } from './CallerAccess';
import { toServiceFilters } from './serviceFilters';
import { HistoryApi } from './types';

const DEFAULT_LIMIT = 50;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 400;
const DAY_MS = 24 * 3_600_000;

/** Answers what changed, and how the organisation moved. */
export class HistoryAnswers implements HistoryApi {
  private readonly access: CallerAccess;
  private readonly model: Model;
  private readonly changes: ChangeStore;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    model: Model;
    changes: ChangeStore;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.model = options.model;
    this.changes = options.changes;
    this.clock = options.clock;
  }

  async history(
    ref: CompoundEntityRef,
    { from, to, limit = DEFAULT_LIMIT, cursor }: HistoryQuery,
    caller: CallerOptions,
  ): Promise<HistoryPage> {
    const entityRef = await this.access.readableRef(ref, caller);
    const { items, nextCursor } = await this.changes.list(entityRef, {
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
      limit,
      cursor,
    });
    return {
      entityRef,
      items: items.map(({ entityRef: _, ...change }) => change),
      pageInfo: nextCursor ? { nextCursor } : {},
    };
  }

  async trend(query: TrendQuery, caller: CallerOptions): Promise<Trend> {
    const now = this.clock();
    const days = daysOf(query, now);
    const filters = toServiceFilters(query, this.model.ladder);
    const visible = await this.access.visible(caller);
    return {
      asOf: now.toISOString(),
      points: trendOf(await this.changes.trend(filters, visible, days), days),
    };
  }
}

function daysOf({ from, to }: TrendQuery, now: Date) {
  const last = to ?? dayOf(now);
  const first =
    from ?? dayOf(new Date(Date.parse(last) - DEFAULT_DAYS * DAY_MS));
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS;
  if (days < 0) {
    throw new InputError(`from: ${first} is after to, which is ${last}`);
  }
  if (days >= MAX_DAYS) {
    throw new InputError(
      `from: ${first} is too far from to, which is ${last}. Accepted are at most ${MAX_DAYS} days.`,
    );
  }
  return { from: first, to: last };
}
