import type { EventKind, Events, Location, Pipeline } from '../pipeline/types';
import type { Repository } from '../repository';

/**
 * On which events work runs that a definition of GitLab takes from another
 * repository: its rules stand there, and only the organisation knows them.
 * What stands here can narrow them down.
 *
 * @internal
 */
export interface IncludedEvents {
  (on: readonly EventKind[], call: Events): Events;
}

const INCLUDED =
  /^gitlab:(?:project|component|remote|template|artifact|include)\//;
const EXTENDED = /^gitlab:extends\//;
const CONDITION = /\brules\s*:/;
const OWN_RULES = /\b(?:rules|only|except|when)\s*:/;
const WORKFLOW = /^workflow\s*:/;
/** Rules for the whole pipeline that GitLab provides. */
const WORKFLOW_TEMPLATE =
  /\bWorkflows\/(?:MergeRequest|Branch)-Pipelines\.gitlab-ci\.ya?ml/;

type Workflow = 'none' | 'decided' | 'open';

/** What the rules for the whole pipeline depend on. */
function workflowIn(content: string): Workflow {
  const lines = content.split('\n');
  const start = lines.findIndex(line => WORKFLOW.test(line));
  if (start < 0) {
    return WORKFLOW_TEMPLATE.test(content) ? 'decided' : 'none';
  }
  const end = lines.findIndex(
    (line, index) => index > start && /^[^\s#]/.test(line),
  );
  const own = lines.slice(start, end < 0 ? undefined : end).join('\n');
  const variables = [...own.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name);
  const isDecided =
    !/\b(?:changes|exists)\s*:/.test(own) &&
    variables.every(name => name.startsWith('CI_'));
  return isDecided ? 'decided' : 'open';
}

function workflowOf(repository: Repository, pipeline: Pipeline): Workflow {
  const files = [pipeline.file, ...pipeline.localParts];
  const found = files
    .map(file => workflowIn(repository.content(file) ?? ''))
    .filter(workflow => workflow !== 'none');
  return found.length > 1 ? 'open' : found[0] ?? 'none';
}

/**
 * How the events of what a definition includes are found; `undefined` where
 * they are those of the call.
 *
 * @internal
 */
export function includedEvents(
  name: string,
  location: Location,
  pipeline: Pipeline,
  repository: Repository,
): IncludedEvents | undefined {
  const { file, line, endLine = line } = location;
  const written = repository
    .linesOf(file)
    .slice(line - 1, endLine)
    .join('\n');
  const isExtended = EXTENDED.test(name) && !OWN_RULES.test(written);
  if (!INCLUDED.test(name) && !isExtended) {
    return undefined;
  }
  const workflow = workflowOf(repository, pipeline);
  const isOpen =
    workflow === 'open' || file !== pipeline.file || CONDITION.test(written);
  return (on, call) =>
    new Map(
      on
        .filter(event => workflow === 'none' || call.has(event))
        .map(event => [event, isOpen ? 'conditional' : 'certain']),
    );
}
