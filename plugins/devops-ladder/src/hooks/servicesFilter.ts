import {
  FitVerdict,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { isOutcome, isVerdict, TOP_RUNG } from '../words';

/**
 * The filters of the services, as the URL's query names them: the names that
 * the API gives them. Several values of one are meant as any of them.
 *
 * @internal
 */
export interface ServicesFilter {
  owner?: string[];
  system?: string[];
  domain?: string[];
  type?: string[];
  lifecycle?: string[];
  tag?: string[];
  rung?: number[];
  needed?: number[];
  fit?: FitVerdict[];
  /** `safety:2` */
  axis?: string[];
  /** `lint:not-met` */
  capability?: string[];
  trap?: string[];
  weakestLink?: string[];
  problem?: UnknownReason[];
  stale?: boolean;
  text?: string;
}

/** @internal */
export type FilterName = keyof ServicesFilter;

/** Stands for the services that have none. @internal */
export const NONE = '-';

/** The most values of one filter that the API takes. */
const MOST_VALUES = 20;

/** @internal */
export const FILTER_NAMES = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tag',
  'rung',
  'needed',
  'fit',
  'axis',
  'capability',
  'trap',
  'weakestLink',
  'problem',
  'stale',
  'text',
] as const satisfies readonly FilterName[];

/** Those that make sense for numbers over all services. @internal */
export const OVERVIEW_FILTER_NAMES = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'text',
] as const satisfies readonly FilterName[];

/** Other values for some filters; without a value a filter is dropped. @internal */
export type ServicesFilterPatch = Partial<
  Record<
    FilterName,
    string | number | boolean | ReadonlyArray<string | number> | undefined
  >
>;

/** All reasons for which a source may not be read. @internal */
export const PROBLEMS: UnknownReason[] = [
  'no-repository',
  'no-permission',
  'rate-limited',
  'unreadable',
  'unsupported-ci',
  'unresolved-include',
  'no-collector',
  'error',
];

const isProblem = (text: string): text is UnknownReason =>
  PROBLEMS.some(reason => reason === text);

const isLevel = (text: string) => /^\d$/.test(text) && Number(text) <= TOP_RUNG;

const isPair = (text: string, isSecond: (second: string) => boolean) => {
  const [first, second, ...rest] = text.split(':');
  return /^[a-z0-9-]+$/.test(first) && !rest.length && isSecond(second ?? '');
};

function nonEmpty<T>(values: T[]): T[] | undefined {
  return values.length ? values : undefined;
}

/**
 * The filters that a query holds. What makes no sense there is left out rather
 * than sent to the backend.
 *
 * @internal
 */
export function filterOf(
  params: URLSearchParams,
  names: readonly FilterName[] = FILTER_NAMES,
): ServicesFilter {
  const all = (name: FilterName) =>
    names.includes(name)
      ? [...new Set(params.getAll(name))]
          .filter(value => value.length > 0 && value.length <= 500)
          .slice(0, MOST_VALUES)
      : [];
  const texts = (name: FilterName) => nonEmpty(all(name));
  const levels = (name: FilterName) =>
    nonEmpty(all(name).filter(isLevel).map(Number));
  const [stale] = all('stale');
  return {
    owner: texts('owner'),
    system: texts('system'),
    domain: texts('domain'),
    type: texts('type'),
    lifecycle: texts('lifecycle'),
    tag: texts('tag'),
    rung: levels('rung'),
    needed: levels('needed'),
    fit: nonEmpty(all('fit').filter(isVerdict)),
    axis: nonEmpty(all('axis').filter(text => isPair(text, isLevel))),
    capability: nonEmpty(
      all('capability').filter(text => isPair(text, isOutcome)),
    ),
    trap: texts('trap'),
    weakestLink: texts('weakestLink'),
    problem: nonEmpty(all('problem').filter(isProblem)),
    stale: stale === 'true' || stale === 'false' ? stale === 'true' : undefined,
    text: names.includes('text')
      ? params.get('text')?.slice(0, 200) || undefined
      : undefined,
  };
}

/** The query of a URL with some filters changed. @internal */
export function withPatch(params: URLSearchParams, patch: ServicesFilterPatch) {
  const after = new URLSearchParams(params);
  for (const [name, value] of Object.entries(patch)) {
    after.delete(name);
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== '') {
        after.append(name, String(each));
      }
    }
  }
  return after;
}
