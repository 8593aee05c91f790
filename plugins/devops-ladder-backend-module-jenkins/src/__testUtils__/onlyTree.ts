interface Field {
  fields?: Map<string, Field>;
  from?: number;
  to?: number;
}

/**
 * What Jenkins gives out for the query parameter `tree`: `a,b[c,d]{0,50}`.
 * What is not asked for is left out, but for the class.
 */
export function onlyTree(value: unknown, tree: string): unknown {
  const { fields, rest } = fieldsOf(tree);
  if (rest) {
    throw new Error(`A tree must not end with ${rest}`);
  }
  return only(value, fields);
}

function fieldsOf(text: string): { fields: Map<string, Field>; rest: string } {
  const fields = new Map<string, Field>();
  let rest = text;
  while (rest && !rest.startsWith(']')) {
    const [name] = /^\w+/.exec(rest) ?? [];
    if (!name) {
      throw new Error(`A tree must not have ${rest} in it`);
    }
    rest = rest.slice(name.length);
    const field: Field = {};
    if (rest.startsWith('[')) {
      const inner = fieldsOf(rest.slice(1));
      field.fields = inner.fields;
      rest = inner.rest.slice(1);
    }
    const [range, from, to] = /^\{(\d+),(\d+)\}/.exec(rest) ?? [];
    if (range) {
      field.from = Number(from);
      field.to = Number(to);
      rest = rest.slice(range.length);
    }
    fields.set(name, field);
    rest = rest.replace(/^,/, '');
  }
  return { fields, rest };
}

function only(value: unknown, fields: Map<string, Field> | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map(each => only(each, fields));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const kept: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    const field = key === '_class' ? {} : fields?.get(key);
    if (field && each !== undefined) {
      const some = Array.isArray(each)
        ? each.slice(field.from, field.to)
        : each;
      kept[key] = only(some, field.fields);
    }
  }
  return kept;
}
