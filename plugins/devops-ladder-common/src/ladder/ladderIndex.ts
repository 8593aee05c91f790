import { Capability, Ladder, Trap } from './types';

/**
 * What every assessment looks up in a ladder.
 *
 * @internal
 */
export interface LadderIndex {
  capabilities: Map<string, Capability>;
  /** In ladder order, which breaks ties. */
  position: Map<string, number>;
  traps: Map<string, Trap>;
  trapPosition: Map<string, number>;
  /** Ordered so that whatever implies a capability comes before it. */
  implyingFirst: Capability[];
  /** Ids in ladder order. */
  facts: Set<string>;
  /**
   * Everything that a capability implies, directly or through another; absent
   * where it implies nothing.
   */
  impliesAll: Map<string, Set<string>>;
}

const indexes = new WeakMap<Ladder, LadderIndex>();

function orderImplyingFirst(
  capabilities: Capability[],
  byId: Map<string, Capability>,
): Capability[] {
  const impliedBy = new Map<string, Capability[]>();
  for (const capability of capabilities) {
    for (const implied of capability.implies ?? []) {
      impliedBy.set(implied, [...(impliedBy.get(implied) ?? []), capability]);
    }
  }
  const ordered: Capability[] = [];
  const visited = new Set<string>();
  const visit = (capability: Capability) => {
    if (visited.has(capability.id)) {
      return;
    }
    visited.add(capability.id);
    for (const implying of impliedBy.get(capability.id) ?? []) {
      visit(implying);
    }
    if (byId.has(capability.id)) {
      ordered.push(capability);
    }
  };
  capabilities.forEach(visit);
  return ordered;
}

function closeImplications(
  implyingFirst: Capability[],
): Map<string, Set<string>> {
  const closed = new Map<string, Set<string>>();
  for (const { id, implies = [] } of [...implyingFirst].reverse()) {
    const all = new Set<string>();
    for (const implied of implies) {
      all.add(implied);
      closed.get(implied)?.forEach(further => all.add(further));
    }
    if (all.size > 0) {
      closed.set(id, all);
    }
  }
  return closed;
}

/** @internal */
export function indexOf(ladder: Ladder): LadderIndex {
  const known = indexes.get(ladder);
  if (known) {
    return known;
  }
  const capabilities = new Map(ladder.capabilities.map(c => [c.id, c]));
  const implyingFirst = orderImplyingFirst(ladder.capabilities, capabilities);
  const index: LadderIndex = {
    capabilities,
    position: new Map(ladder.capabilities.map((c, i) => [c.id, i])),
    traps: new Map(ladder.traps.map(t => [t.id, t])),
    trapPosition: new Map(ladder.traps.map((t, i) => [t.id, i])),
    implyingFirst,
    facts: new Set(ladder.facts.map(f => f.id)),
    impliesAll: closeImplications(implyingFirst),
  };
  indexes.set(ladder, index);
  return index;
}
