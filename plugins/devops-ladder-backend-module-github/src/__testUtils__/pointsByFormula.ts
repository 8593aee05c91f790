import {
  DocumentNode,
  FragmentDefinitionNode,
  Kind,
  SelectionSetNode,
} from 'graphql';

/**
 * GitHub's formula, from its documentation: the requests that fill each
 * connection of the query when every `first` is reached, a hundred to a point.
 */
export function pointsByFormula(document: DocumentNode): number {
  return Math.max(1, Math.round(requestsOf(document) / 100));
}

export function requestsOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const walk = (set: SelectionSetNode | undefined, times: number): number => {
    let requests = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        requests += walk(fragment?.selectionSet, times);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        requests += walk(selection.selectionSet, times);
      } else {
        const size = sizeOf(selection.arguments ?? []);
        requests += size === undefined ? 0 : times;
        requests += walk(selection.selectionSet, times * (size ?? 1));
      }
    }
    return requests;
  };
  return document.definitions.reduce(
    (sum, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? sum + walk(definition.selectionSet, 1)
        : sum,
    0,
  );
}

/** The parents that a field brings: a connection by its size, `nodes` by its ids. */
function sizeOf(
  args: ReadonlyArray<{
    name: { value: string };
    value: { kind: string; value?: unknown; values?: readonly unknown[] };
  }>,
): number | undefined {
  for (const { name, value } of args) {
    if (name.value === 'first' || name.value === 'last') {
      return Number(value.value);
    }
    if (name.value === 'ids' && value.kind === Kind.LIST) {
      return value.values!.length;
    }
  }
  return undefined;
}
