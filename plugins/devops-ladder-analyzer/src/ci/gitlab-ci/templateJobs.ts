import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { CiDocument, UnreadInclude } from './documents';
import type { Nodes } from './nodes';
import { nodesOf } from './nodes';
import type { ResolvedJob } from './resolveJobs';
import { KNOWN_TEMPLATES, WORKFLOW_TEMPLATES } from './templates';
import type { KnownTemplate } from './templates';

/**
 * A job that stands for an include that is not in the repository.
 *
 * @internal
 */
export interface SharedJob {
  job: ResolvedJob;
  include: UnreadInclude;
  template?: KnownTemplate;
  call: { name: string; version?: string; inputs: Record<string, string> };
  /** It runs the script that the definition gives it. */
  ownScript: boolean;
}

const CALLS: Record<string, string> = {
  component: 'gitlab:component/',
  template: 'gitlab:template/',
  project: 'gitlab:project/',
  remote: 'gitlab:remote/',
  artifact: 'gitlab:artifact/',
  unknown: 'gitlab:include/',
};

function callName({ kind, name }: UnreadInclude): string {
  if (kind === 'local') {
    return `./${name.replace(/^\.?\/+/, '')}`;
  }
  const plain =
    kind === 'template' ? name.replace(/\.gitlab-ci\.ya?ml$/i, '') : name;
  return `${CALLS[kind]}${plain}`;
}

/** What is known of an include. @internal */
export function knownTemplate(
  include: UnreadInclude,
): KnownTemplate | undefined {
  const { kind, name } = include;
  return KNOWN_TEMPLATES.find(({ template, component }) =>
    kind === 'template'
      ? template?.test(name)
      : kind === 'component' && component?.test(name),
  );
}

/** The conditions of a workflow template that is included. @internal */
export function workflowTemplate(
  unread: readonly UnreadInclude[],
): readonly string[] | undefined {
  const templates = unread.filter(({ kind }) => kind === 'template');
  return WORKFLOW_TEMPLATES.find(({ template }) =>
    templates.some(({ name }) => template.test(name)),
  )?.when;
}

/** Includes with those that they are made of in their place. @internal */
export function spread(unread: readonly UnreadInclude[]): UnreadInclude[] {
  return unread
    .filter(
      ({ kind, name }) =>
        kind !== 'template' ||
        !WORKFLOW_TEMPLATES.some(({ template }) => template.test(name)),
    )
    .flatMap(include => {
      const parts = knownTemplate(include)?.parts;
      return parts ? parts.map(name => ({ ...include, name })) : [include];
    });
}

const RAISES =
  /\bexit\s+["']?(?:[1-9]|\$)|\bjq\s(?:[^\n](?!\bjq\s))*?(?:\s-\w*e\b|--exit-status)/;

/** A script of the definition that looks at the report and fails. */
const checksFindings = (script: string) =>
  /report\S*\.json|\bjq\b/.test(script) && RAISES.test(script);

function scriptText(job: YamlNode): string {
  const lines = (node: YamlNode | undefined): string[] => {
    if (node?.type === 'seq') {
      return nodesOf(node).flatMap(lines);
    }
    return node ? [text(node) ?? ''] : [];
  };
  return ['before_script', 'script']
    .flatMap(key => lines(child(job, key)))
    .join('\n');
}

function inputsOf(
  { inputs }: UnreadInclude,
  template: KnownTemplate | undefined,
  job: ResolvedJob | undefined,
  base: YamlNode | undefined,
): Record<string, string> {
  const given: Record<string, string> = {};
  inputs.forEach((node, key) => {
    given[key] = text(node) ?? '';
  });
  if (!template?.mayFail) {
    return given;
  }
  const failing =
    text(child(job?.node, 'allow_failure')) ??
    text(child(base, 'allow_failure')) ??
    given.allow_failure ??
    'true';
  const script = job ? scriptText(job.node) : '';
  return {
    ...given,
    allow_failure: failing,
    fails_on_findings: String(checksFindings(script)),
  };
}

function standIn(
  include: UnreadInclude,
  id: string,
  nodes: Nodes,
): ResolvedJob {
  const { file, line } = include.location;
  const node = nodes.map([], include.node);
  return { name: id, node, file, line, missing: [], bases: [] };
}

/** A script of its own that no longer starts the analyser is another job. */
function replacesScript(job: ResolvedJob): boolean {
  const own = child(job.node, 'script');
  return (
    own !== undefined &&
    !/\/analyzer\b|\bgtcs\b|\/analyze\b/.test(scriptText(job.node)) &&
    !job.missing.some(each => / script$/.test(each))
  );
}

function overridesOf(
  template: KnownTemplate,
  jobs: readonly ResolvedJob[],
): ResolvedJob[] {
  return jobs.filter(
    job => template.jobs?.test(job.name) && !replacesScript(job),
  );
}

function idFor(include: UnreadInclude, template?: KnownTemplate): string {
  if (template) {
    return template.id;
  }
  return `include ${include.name.slice(0, 200)}`;
}

function sharedJobs(
  include: UnreadInclude,
  document: CiDocument,
  jobs: readonly ResolvedJob[],
  nodes: Nodes,
): SharedJob[] {
  const template = knownTemplate(include);
  const name = callName(include);
  const base = template?.base ? child(document.root, template.base) : undefined;
  const make = (job: ResolvedJob | undefined): SharedJob => ({
    job: job ?? standIn(include, idFor(include, template), nodes),
    include,
    template,
    call: {
      name,
      version: include.version,
      inputs: inputsOf(include, template, job, base),
    },
    ownScript: job !== undefined && child(job.node, 'script') !== undefined,
  });
  const overrides = template ? overridesOf(template, jobs) : [];
  const whole = overrides.length === 0 || template?.single !== true;
  return [...overrides.map(make), ...(whole ? [make(undefined)] : [])];
}

/**
 * The jobs that stand for includes that cannot be read, and the other jobs of
 * the document: settings of a template's jobs are no jobs of their own.
 *
 * @internal
 */
export function splitJobs(
  document: CiDocument,
  jobs: readonly ResolvedJob[],
  nodes: Nodes,
): { shared: SharedJob[]; own: ResolvedJob[] } {
  const unread = spread(document.unread);
  const taken = new Set<ResolvedJob>();
  const shared = unread.flatMap(include => {
    const left = jobs.filter(job => !taken.has(job));
    const found = sharedJobs(include, document, left, nodes);
    found.forEach(({ job }) => taken.add(job));
    return found;
  });
  const templates = unread.map(knownTemplate);
  const isSetting = ({ name, node }: ResolvedJob) =>
    !(child(node, 'script') && child(node, 'rules')) &&
    templates.some(each => each?.settings?.test(name));
  const own = jobs.filter(
    job =>
      !taken.has(job) &&
      !isSetting(job) &&
      // Without work of its own it changes a job that is not read.
      (hasWork(job) || unread.length === 0),
  );
  return { shared, own };
}

/** Whether a job says what it does. @internal */
export function hasWork({ node, missing }: ResolvedJob): boolean {
  return (
    missing.length > 0 ||
    ['script', 'trigger', 'run', 'release', 'pages'].some(
      key => child(node, key) !== undefined,
    )
  );
}
