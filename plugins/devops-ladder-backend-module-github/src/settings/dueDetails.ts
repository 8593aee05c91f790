import { isBefore } from '../collect/isBefore';
import { Detail } from './details';
import { GraphFacts } from './graphFacts';
import { SettingsMemory } from './SettingsMemory';

/** How many times longer than the settings a detail is remembered, at least and at most. */
const KEPT_FOR = { least: 5, spread: 5 };

/** @internal */
export interface Moment {
  at: string;
  /** Identifies what GraphQL says. */
  state: string;
  /** When a webhook last told of something. */
  changedAt?: string;
  refreshEveryMs: number;
}

/**
 * The details to read now: those that were never read for this state, or not
 * since a webhook told of a change, and of the others at most one, so that a
 * repository that changed costs one request.
 *
 * @internal
 */
export function dueDetails(
  details: Detail[],
  facts: GraphFacts,
  memory: SettingsMemory | undefined,
  now: Moment,
): Detail[] {
  const unread: Detail[] = [];
  const old: Array<{ detail: Detail; at: number }> = [];
  for (const detail of details) {
    const key = detail.keyOf(facts);
    const kept = memory?.details[detail.id];
    if (key === undefined) {
      continue;
    }
    const isTold =
      kept?.refused === undefined && isBefore(kept?.at ?? '', now.changedAt);
    if (!kept || kept.key !== key || isTold) {
      unread.push(detail);
      continue;
    }
    const at = Date.parse(kept.at);
    const changed =
      detail.followsRepository &&
      kept.refused === undefined &&
      memory.state !== now.state;
    const age = Date.parse(now.at) - at;
    // What was refused may have been granted since.
    const lifetime =
      kept.refused === undefined
        ? lifetimeOf(facts, detail.id, now.refreshEveryMs)
        : now.refreshEveryMs / 2;
    if (changed || age > lifetime) {
      old.push({ detail, at: changed ? 0 : at });
    }
  }
  const [oldest] = old.sort((a, b) => a.at - b.at);
  return oldest && unread.length === 0 ? [oldest.detail] : unread;
}

/** Differs between repositories, so that they do not all fall due at once. */
function lifetimeOf(
  { repository }: GraphFacts,
  id: string,
  refreshEveryMs: number,
): number {
  let sum = 0;
  for (const letter of `${repository.owner}/${repository.name}#${id}`) {
    sum = (sum * 31 + letter.codePointAt(0)!) % 1009;
  }
  return (KEPT_FOR.least + (sum % (KEPT_FOR.spread + 1))) * refreshEveryMs;
}
