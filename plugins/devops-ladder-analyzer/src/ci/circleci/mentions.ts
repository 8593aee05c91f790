import { child, entries, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
// Neutral knowledge about the names of branches.
import { guessMainlines } from '../branch-names/guessMainlines';
import { patternIn } from './filters';
import type { Mentions } from './Scenario';

const MAX_TEXTS = 20_000;

interface Found {
  branches: Set<string>;
  branchPatterns: Set<string>;
  tags: Set<string>;
  tagPatterns: Set<string>;
  /** Branches that are left out: they say which one is the default, no more. */
  ignored: Set<string>;
}

function addFilter(
  filters: readonly string[],
  names: Set<string>,
  patterns: Set<string>,
) {
  for (const filter of filters) {
    const pattern = patternIn(filter);
    if (pattern !== undefined) {
      patterns.add(pattern);
    } else if (!filter.includes('<<')) {
      names.add(filter);
    }
  }
}

function addFilters(node: YamlNode, found: Found): void {
  addFilter(
    texts(child(node, 'branches', 'only')),
    found.branches,
    found.branchPatterns,
  );
  texts(child(node, 'branches', 'ignore')).forEach(name =>
    found.ignored.add(name),
  );
  addFilter(texts(child(node, 'tags', 'only')), found.tags, found.tagPatterns);
}

const REF = /pipeline\.git\.(branch|tag)\b(?!\.)/;
const COMPARED =
  /pipeline\.git\.(branch|tag)\s*(==|!=|starts-with|matches)\s*(?:"([^"]*)"|'([^']*)'|\/((?:[^/\\]|\\.)+)\/)/g;

/** `equal: [main, << pipeline.git.branch >>]` and `matches: { … }`. */
function addLogic(node: YamlNode, found: Found): void {
  const values = texts(child(node, 'equal'));
  const ref = values.map(value => REF.exec(value)?.[1]).find(Boolean);
  if (ref) {
    values
      .filter(value => !value.includes('<<') && value !== '')
      .forEach(value =>
        (ref === 'tag' ? found.tags : found.branches).add(value),
      );
  }
  const matched = REF.exec(text(child(node, 'matches', 'value')) ?? '')?.[1];
  const pattern = text(child(node, 'matches', 'pattern'));
  if (matched && pattern !== undefined) {
    (matched === 'tag' ? found.tagPatterns : found.branchPatterns).add(pattern);
  }
}

function addExpression(written: string, found: Found): void {
  for (const match of written.slice(0, 4000).matchAll(COMPARED)) {
    const [, ref, operator, double, single, pattern] = match;
    const names = ref === 'tag' ? found.tags : found.branches;
    const patterns = ref === 'tag' ? found.tagPatterns : found.branchPatterns;
    const name = double ?? single ?? '';
    if (pattern !== undefined || operator === 'matches') {
      patterns.add(pattern ?? name);
    } else if (operator === 'starts-with') {
      patterns.add(`${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*`);
    } else if (name !== '') {
      names.add(name);
    }
  }
}

function visit(
  node: YamlNode,
  found: Found,
  words: string[],
  left: { nodes: number },
): void {
  left.nodes -= 1;
  if (left.nodes < 0) {
    return;
  }
  if (node.type === 'scalar') {
    if (node.text.includes('pipeline.')) {
      words.push(node.text);
      addExpression(node.text, found);
    }
    return;
  }
  if (node.type === 'map') {
    addFilters(node, found);
    addLogic(node, found);
  }
  const values =
    node.type === 'map' ? entries(node).map(({ value }) => value) : items(node);
  values.forEach(value => visit(value, found, words, left));
}

/** Names of a default branch, which a pattern may let pass or leave out. */
const MAINLINE = /(?<![\w/-])(?:main|master|trunk|develop)(?![\w/-])/g;
const BASE = /^[^\S\n]*(?:-[^\S\n]*)?base[-_]revision:\s*["']?([\w./-]+)/gm;

/**
 * What the configurations say about branches, tags and starts.
 *
 * @param configs - the first one is that which is started
 * @param sources - their texts, for what is said to be the base of changes
 * @param mainline - the default branch, where it is known
 * @internal
 */
export function mentionsOf(
  configs: readonly YamlNode[],
  sources: readonly string[],
  mainline?: string,
): Mentions {
  const found: Found = {
    branches: new Set(),
    branchPatterns: new Set(),
    tags: new Set(),
    tagPatterns: new Set(),
    ignored: new Set(),
  };
  const words: string[] = [];
  const left = { nodes: MAX_TEXTS };
  configs.forEach(config => visit(config, found, words, left));
  const bases = sources.flatMap(source =>
    [...source.matchAll(BASE)].map(match => match[1]),
  );
  const inPatterns = [...found.branchPatterns, ...found.ignored].flatMap(
    pattern => pattern.match(MAINLINE) ?? [],
  );
  const mainlines = mainline
    ? [mainline]
    : guessMainlines([...found.branches, ...inPatterns, ...bases]);
  const said = words.join('\n');
  return {
    mainlines,
    branches: [...found.branches].filter(name => !mainlines.includes(name)),
    branchPatterns: [...found.branchPatterns],
    tags: [...found.tags],
    tagPatterns: [...found.tagPatterns],
    schedules:
      /scheduled_pipeline|pipeline\.schedule\.|"schedule"/.test(said) ||
      namesSchedule(configs),
    pullRequests: /pipeline\.event\.(?:name|action|github\.pull_request)/.test(
      said,
    ),
    parameters: entries(child(configs[0], 'parameters')).map(({ key }) => key),
  };
}

/** `equal: [scheduled_pipeline, << pipeline.trigger_source >>]`. */
function namesSchedule(configs: readonly YamlNode[]): boolean {
  const contains = (node: YamlNode, depth: number): boolean => {
    if (depth > 12) {
      return false;
    }
    switch (node.type) {
      case 'scalar':
        return node.text === 'scheduled_pipeline';
      case 'seq':
        return node.items.some(item => contains(item, depth + 1));
      default:
        return entries(node).some(({ value }) => contains(value, depth + 1));
    }
  };
  return configs.some(config =>
    ['workflows', 'jobs', 'commands'].some(part => {
      const node = child(config, part);
      return node !== undefined && contains(node, 0);
    }),
  );
}
