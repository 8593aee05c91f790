import type { EventKind } from '../../pipeline/types';
import { SOMETHING, textValue, UNKNOWN, UNSET } from './expressions';
import type { Value } from './expressions';
import type { Mentions } from './mentions';

/**
 * A situation in which a pipeline is started: what started it, and on which
 * ref. The conditions of all jobs are decided in each.
 *
 * @internal
 */
export interface Scenario {
  event: EventKind;
  /** `CI_PIPELINE_SOURCE`. */
  source: string;
  ref: 'merge-request' | 'branch' | 'tag';
  /** Name of the branch or tag. */
  name: Value;
  /** A path filter counts: there is a change to look at. */
  hasChange: boolean;
  /** A person may set variables. */
  byHand: boolean;
  variables: ReadonlyMap<string, Value>;
}

const names = (...texts: string[]): Value => ({
  kind: 'texts',
  texts,
  open: false,
});

/** A branch like those that people make for a change. */
const SOME_BRANCH = names('feature/some-change', 'some-change');
const SOME_TAG: Value = {
  kind: 'texts',
  texts: ['v1.2.3', '1.2.3'],
  open: true,
};

interface Ref {
  ref: Scenario['ref'];
  name: Value;
  isDefault: boolean;
}

function refVariables(
  { ref, name, isDefault }: Ref,
  mainline: Value,
): Array<[string, Value]> {
  const on = (wanted: Scenario['ref'], value: Value) =>
    ref === wanted ? value : UNSET;
  const request = (value: Value) => on('merge-request', value);
  return [
    ['CI_DEFAULT_BRANCH', mainline],
    ['CI_COMMIT_BRANCH', on('branch', name)],
    ['CI_COMMIT_TAG', on('tag', name)],
    ['CI_COMMIT_REF_NAME', name],
    ['CI_COMMIT_REF_SLUG', UNKNOWN],
    ['CI_COMMIT_REF_PROTECTED', isDefault ? textValue('true') : UNKNOWN],
    ['CI_OPEN_MERGE_REQUESTS', openRequests(ref, isDefault)],
    ['CI_MERGE_REQUEST_ID', request(SOMETHING)],
    ['CI_MERGE_REQUEST_IID', request(SOMETHING)],
    ['CI_MERGE_REQUEST_REF_PATH', request(SOMETHING)],
    ['CI_MERGE_REQUEST_PROJECT_PATH', request(SOMETHING)],
    ['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME', request(name)],
    ['CI_MERGE_REQUEST_TARGET_BRANCH_NAME', request(mainline)],
  ];
}

/** Nobody opens a merge request for the default branch or a tag. */
function openRequests(ref: Ref['ref'], isDefault: boolean): Value {
  if (ref === 'merge-request') {
    return SOMETHING;
  }
  return ref === 'tag' || isDefault ? UNSET : UNKNOWN;
}

function scenario(
  event: EventKind,
  source: string,
  ref: Ref,
  mainline: Value,
): Scenario {
  const pushed = source === 'push' && ref.ref === 'branch';
  return {
    event,
    source,
    ref: ref.ref,
    name: ref.name,
    hasChange: pushed || ref.ref === 'merge-request',
    byHand: event === 'manual' || event === 'other' || event === 'upstream',
    variables: new Map([
      ['CI', textValue('true')],
      ['GITLAB_CI', textValue('true')],
      ['CI_PIPELINE_SOURCE', textValue(source)],
      ...refVariables(ref, mainline),
    ]),
  };
}

const MERGE_TRAIN: [string, Value] = [
  'CI_MERGE_REQUEST_EVENT_TYPE',
  textValue('merge_train'),
];

/** What may start a pipeline beside pushes and merge requests. */
const STARTERS: Array<{
  source: string;
  event: EventKind;
  always?: boolean;
}> = [
  { source: 'web', event: 'manual', always: true },
  { source: 'schedule', event: 'schedule' },
  { source: 'pipeline', event: 'upstream' },
  { source: 'trigger', event: 'other' },
  { source: 'api', event: 'other' },
  { source: 'chat', event: 'other' },
  { source: 'external_pull_request_event', event: 'other' },
];

/**
 * The situations that matter: changes, pushes, tags and the start by hand
 * always; others where a condition mentions them.
 *
 * @internal
 */
export function scenariosOf(mentions: Mentions): Scenario[] {
  const mainline: Value = names(...mentions.mainlines);
  const some: Ref = { ref: 'branch', name: SOME_BRANCH, isDefault: false };
  const main: Ref = { ref: 'branch', name: mainline, isDefault: true };
  const tag: Ref = { ref: 'tag', name: SOME_TAG, isDefault: false };
  const request: Ref = { ...some, ref: 'merge-request' };
  const others = mentions.branches.map(
    (name): Ref => ({ ref: 'branch', name: names(name), isDefault: false }),
  );
  const on = (event: EventKind, source: string, ref: Ref) =>
    scenario(event, source, ref, mainline);
  const found = [
    on('pull-request', 'merge_request_event', request),
    on('push-mainline', 'push', main),
    on('push-branch', 'push', some),
    on('tag', 'push', tag),
    ...others.map(ref => on('other', 'push', ref)),
  ];
  if (mentions.mergeTrains) {
    const train = on('merge-queue', 'merge_request_event', request);
    const variables = new Map([...train.variables, MERGE_TRAIN]);
    found.push({ ...train, variables });
  }
  for (const { source, event, always } of STARTERS) {
    if (always || mentions.sources.has(source)) {
      const refs = always ? [main, ...others, some, tag] : [main, ...others];
      found.push(...refs.map(ref => on(event, source, ref)));
    }
  }
  return found;
}

/** The situation of a child pipeline. @internal */
export function inChild(
  parent: Scenario,
  variables: Readonly<Record<string, string>>,
): Scenario {
  const handed = Object.entries(variables).map(
    ([name, text]): [string, Value] => [
      name,
      text.includes('$') ? SOMETHING : textValue(text),
    ],
  );
  return {
    ...parent,
    source: 'parent_pipeline',
    variables: new Map([
      ...parent.variables,
      ...handed,
      ['CI_PIPELINE_SOURCE', textValue('parent_pipeline')],
    ]),
  };
}

const MERGE_REQUEST_ONLY = /^CI_MERGE_REQUEST_|^CI_EXTERNAL_PULL_REQUEST_/;

/**
 * The value of a variable: what the situation says, else what the definition
 * does, which a person may change.
 *
 * @internal
 */
export function valueOf(
  name: string,
  from: Scenario,
  written: Readonly<Record<string, string>>,
  depth: number = 0,
): Value {
  const known = from.variables.get(name);
  if (known) {
    return known;
  }
  if (MERGE_REQUEST_ONLY.test(name)) {
    return from.ref === 'merge-request' ? UNKNOWN : UNSET;
  }
  const text = Object.hasOwn(written, name) ? written[name] : undefined;
  if (text === undefined || from.byHand || depth > 5) {
    return UNKNOWN;
  }
  const reference = /^\$(?:\{(\w+)\}|(\w+))$/.exec(text);
  const other = reference?.[1] ?? reference?.[2];
  if (other !== undefined && other !== name) {
    return valueOf(other, from, written, depth + 1);
  }
  return text.includes('$') ? UNKNOWN : textValue(text);
}
