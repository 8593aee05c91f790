import type { Tri } from '../../pipeline/types';
import { child, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { Lookup } from './expressions';
import { holds } from './logic';
import type { Scenario } from './Scenario';
import { equals, every, matches, not, some } from './values';
import type { Value } from './values';

const PATTERN = /^\/([\s\S]*)\/$/;

/** The pattern of a filter that is written between slashes. @internal */
export function patternIn(filter: string): string | undefined {
  return PATTERN.exec(filter.trim())?.[1];
}

function passesOne(filter: string, ref: Value): Tri {
  if (filter.includes('<<')) {
    return 'unknown';
  }
  const pattern = patternIn(filter);
  return pattern === undefined ? equals(ref, filter) : matches(ref, pattern);
}

function passesRef(
  node: YamlNode | undefined,
  ref: Value,
  unfiltered: boolean,
): Tri {
  const wanted = texts(child(node, 'only'));
  const ignored = texts(child(node, 'ignore'));
  if (wanted.length + ignored.length === 0) {
    return unfiltered;
  }
  const only = some(wanted.map(filter => passesOne(filter, ref)));
  const ignore = some(ignored.map(filter => passesOne(filter, ref)));
  return every([wanted.length === 0 || only, not(ignore)]);
}

/**
 * Whether the filters of a job or a schedule let a scenario pass. Without a
 * filter everything passes but tags.
 *
 * @internal
 */
export function passesFilters(
  filters: YamlNode | undefined,
  scenario: Scenario,
  lookup: Lookup,
): Tri {
  if (filters?.type === 'scalar' && filters.text.trim() !== '') {
    return holds(filters, lookup, true);
  }
  return scenario.event === 'tag'
    ? passesRef(child(filters, 'tags'), scenario.tag, false)
    : passesRef(child(filters, 'branches'), scenario.branch, true);
}
