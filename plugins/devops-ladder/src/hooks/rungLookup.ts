import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  DevopsLadderApi,
  ServiceField,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** The most owners that the backend takes in one filter. */
const MOST_OWNERS = 20;
/** The most that the backend gives at once. */
const PAGE_SIZE = 200;
const MOST_PAGES = 5;
const KEPT_FOR_MS = 60_000;

const FIELDS = [
  'entityRef',
  'assessedAt',
  'problem',
  'stale',
  'rung',
  'needed',
  'fit',
  'fitBy',
] as const satisfies readonly ServiceField[];

/** What a row of a table shows of a service. @internal */
export type RungRow = ServicesPage<(typeof FIELDS)[number]>['items'][number];

/** @internal */
export interface RungLookup {
  rows: Map<string, RungRow>;
  /** False where there are more services than are looked through. */
  isComplete: boolean;
}

/**
 * The owners of the entities on screen, by which the services are narrowed
 * down: the backend has no filter by refs. `undefined` where they are too many
 * for a filter.
 */
function ownersOf(entities: Entity[]): string[] | undefined {
  const owners = new Set<string>();
  for (const { relations = [] } of entities) {
    const refs = relations
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef);
    (refs.length ? refs : ['-']).forEach(ref => owners.add(ref));
  }
  return owners.size > 0 && owners.size <= MOST_OWNERS
    ? [...owners].sort()
    : undefined;
}

async function ask(
  api: DevopsLadderApi,
  owner: string[] | undefined,
): Promise<RungLookup> {
  const rows = new Map<string, RungRow>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, pageInfo } = await api.listServices({
      owner,
      fields: FIELDS,
      limit: PAGE_SIZE,
      cursor,
    });
    items.forEach(row => rows.set(row.entityRef, row));
    cursor = pageInfo.nextCursor;
    if (!cursor) {
      return { rows, isComplete: true };
    }
  }
  return { rows, isComplete: false };
}

interface Kept {
  until: number;
  lookup: Promise<RungLookup>;
}

// The cells of a table do not know of one another: they share what was asked.
const kept = new WeakMap<DevopsLadderApi, Map<string, Kept>>();

/**
 * The rungs of the services among some entities. All cells of a page of a
 * table share one question, and its answer is kept for a minute.
 *
 * @internal
 */
export function lookUpRungs(
  api: DevopsLadderApi,
  entities: Entity[],
  now: number = Date.now(),
): Promise<RungLookup> {
  const owner = ownersOf(entities);
  const key = JSON.stringify(owner ?? null);
  const answers = kept.get(api) ?? new Map<string, Kept>();
  kept.set(api, answers);
  for (const [name, { until }] of answers) {
    if (until <= now) {
      answers.delete(name);
    }
  }

  const before = answers.get(key);
  if (before) {
    return before.lookup;
  }
  const lookup = ask(api, owner);
  answers.set(key, { until: now + KEPT_FOR_MS, lookup });
  lookup.catch(() => answers.delete(key));
  return lookup;
}
