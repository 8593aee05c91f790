import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  AnyOf,
  AxisId,
  Ladder,
  Outcome,
  ServiceFilterQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { outcomePattern, ServiceFilters } from '../store';

/** Stands for services that have none. */
const NONE = '-';
const OUTCOMES: readonly Outcome[] = [
  'met',
  'partial',
  'not-met',
  'not-applicable',
  'unknown',
  'waived',
];
const LEVELS = ['0', '1', '2', '3', '4', '5', '6'];

/**
 * What callers mean by their filters; throws an `InputError` that names the
 * parameter and what is accepted.
 */
export function toServiceFilters(
  query: ServiceFilterQuery,
  ladder: Ladder,
): ServiceFilters {
  // What is switched off is not judged, and is in no result.
  const ids = ladder.capabilities
    .filter(({ state }) => state !== 'retired')
    .map(({ id }) => id);
  return {
    owner: refsOf('owner', 'group', query.owner),
    system: refsOf('system', 'system', query.system),
    domain: refsOf('domain', 'domain', query.domain),
    type: orNone(query.type),
    lifecycle: orNone(query.lifecycle),
    tag: listOf(query.tag),
    text: query.text || undefined,
    rung: listOf(query.rung),
    needed: listOf(query.needed),
    fit: listOf(query.fit),
    axis: listOf(query.axis)?.map(text => axisOf(text, ladder)),
    capability: listOf(query.capability)?.map(text => {
      const { name, value } = pairOf('capability', text, ids, OUTCOMES);
      return outcomePattern(ids, name, value);
    }),
    trap: listOf(query.trap)?.map(id =>
      oneOf(
        'trap',
        id,
        ladder.traps.map(trap => trap.id),
      ),
    ),
    weakestLink: orNone(query.weakestLink)?.map(
      id => id && oneOf('weakestLink', id, ids),
    ),
    stale: query.stale,
    problem: listOf(query.problem),
  };
}

function listOf<T extends string | number>(
  values: AnyOf<T> | undefined,
): T[] | undefined {
  if (values === undefined) {
    return undefined;
  }
  return typeof values === 'object' ? [...values] : [values];
}

function orNone(
  values: AnyOf<string> | undefined,
): Array<string | null> | undefined {
  return listOf(values)?.map(value => (value === NONE ? null : value));
}

function refsOf(
  parameter: string,
  defaultKind: string,
  values: AnyOf<string> | undefined,
): Array<string | null> | undefined {
  return orNone(values)?.map(
    text => text && refOf(parameter, defaultKind, text),
  );
}

function refOf(parameter: string, defaultKind: string, text: string): string {
  try {
    const ref = parseEntityRef(text, {
      defaultKind,
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref);
  } catch {
    throw new InputError(
      `${parameter}: ${text} is no entity ref. Accepted are refs such as ${defaultKind}:default/shop, and ${NONE} for none.`,
    );
  }
}

function axisOf(text: string, ladder: Ladder): { axis: AxisId; level: number } {
  const axes = ladder.axes.map(({ id }) => id);
  const { name, value } = pairOf('axis', text, axes, LEVELS);
  return { axis: name, level: Number(value) };
}

/** A name and a value with a colon between them. */
function pairOf<N extends string, V extends string>(
  parameter: string,
  text: string,
  names: readonly N[],
  values: readonly V[],
): { name: N; value: V } {
  const [given, wanted, ...rest] = text.split(':');
  const name = names.find(each => each === given);
  const value = values.find(each => each === wanted);
  if (name === undefined || value === undefined || rest.length) {
    throw new InputError(
      `${parameter}: ${text} is not understood. Accepted is one of ${names.join(
        ', ',
      )}, a colon, and one of ${values.join(', ')}.`,
    );
  }
  return { name, value };
}

function oneOf(
  parameter: string,
  id: string,
  accepted: readonly string[],
): string {
  if (!accepted.includes(id)) {
    throw new InputError(
      `${parameter}: There is no ${id}. Accepted are ${accepted.join(', ')}.`,
    );
  }
  return id;
}
