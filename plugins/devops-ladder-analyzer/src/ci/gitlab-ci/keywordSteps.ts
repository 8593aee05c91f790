import { child, entries, entry, text, textMap, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { nodesOf } from './nodes';

/**
 * A keyword of a job that does something beside its script, as a step.
 *
 * @internal
 */
export interface KeywordStep {
  name: string;
  inputs: Record<string, string>;
  /** It prepares the script, or comes after it. */
  before: boolean;
  at: YamlEntry;
}

/** Every text below a node, for lists of paths of all shapes. */
function textsBelow(node: YamlNode | undefined, depth: number = 0): string[] {
  if (!node || depth > 5) {
    return [];
  }
  if (node.type === 'map') {
    return entries(node).flatMap(({ value }) => textsBelow(value, depth + 1));
  }
  return node.type === 'seq'
    ? node.items.flatMap(item => textsBelow(item, depth + 1))
    : texts(node);
}

type Reader = (
  at: YamlEntry,
  script: string,
) => Array<Omit<KeywordStep, 'at' | 'name'>>;

const after = (inputs: Record<string, string>) => [{ inputs, before: false }];
const before = (inputs: Record<string, string>) => [{ inputs, before: true }];

/** Words that say that a script trades its token for access to a cloud. */
const CLOUD_USE =
  /assume-role-with-web-identity|AWS_WEB_IDENTITY_TOKEN|AWS_ROLE_ARN|role_arn|create-cred-config|workload[-_]?identity|--cred-file|--federated-token|ARM_OIDC|ARM_USE_OIDC/i;

function readCache({ value }: YamlEntry) {
  return nodesOf(value)
    .filter(item => item.type === 'map' && entries(item).length > 0)
    .flatMap(item =>
      before({
        paths: texts(child(item, 'paths')).join('\n'),
        key: textsBelow(child(item, 'key')).join('\n'),
        policy: text(child(item, 'policy')) ?? '',
      }),
    );
}

function readArtifacts({ value }: YamlEntry) {
  const reports = entries(child(value, 'reports'));
  return after({
    reports: reports.map(({ key }) => key).join('\n'),
    files: reports.flatMap(report => textsBelow(report.value)).join('\n'),
    paths: texts(child(value, 'paths')).join('\n'),
  });
}

function readTokens({ value }: YamlEntry, script: string) {
  const names = entries(value).map(({ key }) => key);
  return before({
    names: names.join('\n'),
    aud: textsBelow(value).join('\n'),
    cloud: String(CLOUD_USE.test(script)),
  });
}

/** Keywords, and what they hand to their step. */
const READERS: Array<[string, Reader]> = [
  ['cache', readCache],
  ['id_tokens', readTokens],
  ['identity', ({ value }) => before({ provider: text(value) ?? '' })],
  ['secrets', ({ value }) => before({ names: textsBelow(value).join('\n') })],
  ['artifacts', readArtifacts],
  [
    'release',
    ({ value }) =>
      after({
        ...textMap(value),
        assets: textsBelow(child(value, 'assets')).join('\n'),
      }),
  ],
  [
    'pages',
    ({ value }) => (text(value) === 'false' ? [] : after(textMap(value))),
  ],
];

/** The keywords of a job that do something. @internal */
export function keywordSteps(
  keyword: (key: string) => YamlEntry | undefined,
  script: string,
): KeywordStep[] {
  return READERS.flatMap(([key, read]) => {
    const at = keyword(key);
    return at
      ? read(at, script).map(step => ({
          ...step,
          at,
          name: `gitlab:keyword/${key.replace('_', '-')}`,
        }))
      : [];
  });
}

/** Whether a job may ask for a federated identity. @internal */
export function mayIdentify(
  keyword: (key: string) => YamlEntry | undefined,
): boolean {
  return (
    entries(keyword('id_tokens')?.value).length > 0 ||
    keyword('identity') !== undefined
  );
}

/** The values of `parallel:matrix`. @internal */
export function readMatrix(job: YamlNode): Record<string, string[]> {
  const matrix = new Map<string, string[]>();
  for (const leg of nodesOf(child(job, 'parallel', 'matrix'))) {
    for (const { key, value } of entries(leg)) {
      const known = matrix.get(key) ?? [];
      matrix.set(key, [...new Set([...known, ...texts(value)])]);
    }
  }
  return Object.fromEntries(matrix);
}

/** `pages` is a keyword of the job of that name. @internal */
export function pagesEntry(
  name: string,
  job: YamlNode,
  line: number,
): YamlEntry | undefined {
  const own = entry(job, 'pages');
  return own ?? (name === 'pages' ? { key: 'pages', line, value: job } : own);
}
