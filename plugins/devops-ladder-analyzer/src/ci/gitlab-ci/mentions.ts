import { child, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { guessMainlines } from '../branch-names/guessMainlines';
import { safePattern } from './expressions';
import { flatItems } from './nodes';

const MAX_BRANCHES = 6;

/**
 * Which sources and branches the conditions of a definition speak of.
 *
 * @internal
 */
export interface Mentions {
  mainlines: string[];
  /** Other branches that last, by name. */
  branches: string[];
  sources: Set<string>;
  mergeTrains: boolean;
}

/** Words of `only` and `except`, and the source that they stand for. @internal */
export const REF_KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['api', 'api'],
  ['branches', ''],
  ['chat', 'chat'],
  ['external', 'external'],
  ['external_pull_requests', 'external_pull_request_event'],
  ['merge_requests', 'merge_request_event'],
  ['pipelines', 'pipeline'],
  ['pushes', 'push'],
  ['schedules', 'schedule'],
  ['tags', ''],
  ['triggers', 'trigger'],
  ['web', 'web'],
]);

/** The conditions of `rules`. @internal */
export function conditionsIn(rules: YamlNode | undefined): string[] {
  return flatItems(rules)
    .map(rule => text(child(rule, 'if')))
    .filter((condition): condition is string => condition !== undefined);
}

/** The refs that `only` or `except` names. @internal */
export function refsOf(node: YamlNode | undefined): string[] {
  return node?.type === 'map' ? texts(child(node, 'refs')) : texts(node);
}

function conditionsOf(job: YamlNode): string[] {
  const variables = ['only', 'except'].flatMap(key =>
    items(child(job, key, 'variables')).map(item => text(item) ?? ''),
  );
  return [...conditionsIn(child(job, 'rules')), ...variables];
}

const BRANCH =
  /\$\{?CI_(?:COMMIT_BRANCH|COMMIT_REF_NAME|MERGE_REQUEST_TARGET_BRANCH_NAME)\}?\s*[=!]=\s*["']([^"'$]+)["']/g;
const PATTERN =
  /\$\{?CI_COMMIT_(?:BRANCH|REF_NAME)\}?\s*=~\s*\/((?:[^\\/]|\\.)*)\//g;
const SOURCES = [
  ...['schedule', 'pipeline', 'trigger', 'api', 'chat'],
  'external_pull_request_event',
];

/** Names that branches which last often have. */
const LASTING = [
  ...['release/1.2', 'release/1.2.3', 'release-1.2', 'release', 'hotfix/1.2.3'],
  ...['hotfix-1.2.3', 'stable/1.2', 'stable-1.2', '1-2-stable', 'support/1.x'],
  ...['staging', 'production', 'preprod', 'develop', 'env/staging'],
];

/** Branches that a pattern lets through; its literal beginning at least. */
function branchesLike(source: string, mainlines: readonly string[]): string[] {
  const pattern = safePattern(source);
  const usual = [...mainlines, 'feature/some-change'];
  if (!pattern || usual.some(name => pattern.test(name))) {
    return [];
  }
  const plain = source.replace(/\\([/.-])/g, '$1');
  const [begin = ''] = /^\^?([\w/.-]*)/.exec(plain)?.slice(1) ?? [];
  const alternatives = plain.replace(/[\^$()]/g, '').split('|');
  return [...alternatives, ...LASTING, `${begin}1`, begin]
    .filter(name => /^[\w/.-]+$/.test(name) && pattern.test(name))
    .slice(0, 2);
}

function sourcesIn(conditions: string[], refs: string[]): Set<string> {
  const started = conditions.filter(each => each.includes('PIPELINE_SOURCE'));
  return new Set([
    ...SOURCES.filter(source =>
      started.some(each => new RegExp(`\\b${source}\\b`).test(each)),
    ),
    ...refs.flatMap(ref => REF_KEYWORDS.get(ref) ?? []),
  ]);
}

/**
 * What the conditions of these jobs and rules mention.
 *
 * @param mainline - the default branch, where it is known
 * @internal
 */
export function mentionsOf(
  jobs: readonly YamlNode[],
  rules: ReadonlyArray<YamlNode | undefined>,
  mainline?: string,
): Mentions {
  const conditions = [
    ...jobs.flatMap(conditionsOf),
    ...rules.flatMap(conditionsIn),
  ].map(each => each.slice(0, 2000));
  const refs = jobs
    .flatMap(job => ['only', 'except'].map(key => refsOf(child(job, key))))
    .flat()
    .map(ref => ref.replace(/@.*$/, ''));
  const named = [
    ...conditions.flatMap(each =>
      [...each.matchAll(BRANCH)].map(([, name]) => name),
    ),
    ...refs.filter(ref => !REF_KEYWORDS.has(ref) && /^[\w./-]+$/.test(ref)),
  ];
  const patterns = [
    ...conditions.flatMap(each =>
      [...each.matchAll(PATTERN)].map(([, source]) => source),
    ),
    ...refs.flatMap(ref => /^\/(.*)\/[a-z]*$/.exec(ref)?.[1] ?? []),
  ];
  const mainlines = mainline ? [mainline] : mainlinesOf(named, conditions);
  const branches = [
    ...named,
    ...patterns.flatMap(source => branchesLike(source, mainlines)),
  ].filter(name => !mainlines.includes(name));
  return {
    mainlines,
    branches: [...new Set(branches)].slice(0, MAX_BRANCHES),
    sources: sourcesIn(conditions, refs),
    mergeTrains: conditions.some(each => each.includes('merge_train')),
  };
}

/** Who speaks of the default branch by its variable means another by a name. */
function mainlinesOf(named: string[], conditions: string[]): string[] {
  const byVariable = conditions.some(each => each.includes('DEFAULT_BRANCH'));
  const usual = named.filter(name => /^(?:main|master|trunk)$/.test(name));
  return guessMainlines(byVariable ? usual : named);
}
