import type { EventKind } from '../../pipeline/types';
import type { Run, Scope } from './Run';
import { addEvent } from './triggers';

interface Sign {
  event: EventKind;
  /** What in the file only makes sense where such runs exist. */
  shownBy?: RegExp;
  /** Whether the event is left out where nothing shows it. */
  onlyShown?: boolean;
  certain?: boolean;
}

/**
 * Jenkins itself is told what starts a Jenkinsfile. A test of the branch, the
 * change or the tag shows that the job is one of many branches.
 */
const MANY_BRANCHES =
  /\bbranch\s*[('"]|\bbranch\s+(?:pattern|comparator)\s*:|\bBRANCH_NAME\b|\bBRANCH_IS_PRIMARY\b/;

const SIGNS: Sign[] = [
  {
    event: 'pull-request',
    shownBy:
      /\bchangeRequest\s*\(|\bchangeRequest\b(?=[^\n]*\btarget\b)|\bCHANGE_(?:ID|TARGET|BRANCH|URL|AUTHOR|TITLE)\b/,
    certain: true,
  },
  {
    event: 'push-mainline',
    shownBy: MANY_BRANCHES,
    certain: true,
  },
  { event: 'push-branch', shownBy: MANY_BRANCHES, certain: true },
  {
    event: 'tag',
    shownBy: /\bbuildingTag\s*\(|\bTAG_NAME\b|(?:^|[{;])[^\S\n]*tag\s*[('"]/m,
    onlyShown: true,
  },
];

const withoutComments = (text: string) =>
  text.replace(/^[^\S\n]*(?:\/\/|\*|#).*$/gm, '');

/**
 * The runs that a Jenkinsfile may have by the settings of its job: conditional
 * where nothing in the file says that there are such runs. Whoever may see the
 * job may start it by hand.
 *
 * @internal
 */
export function addUsualTriggers(run: Run, scope: Scope): void {
  const { file } = scope.script;
  const text = withoutComments(run.repository.content(file) ?? '');
  const lineOf = (index: number) => text.slice(0, index).split('\n').length;
  for (const { event, shownBy, onlyShown, certain } of SIGNS) {
    const shown = shownBy?.exec(text);
    if (shown || !onlyShown) {
      const line = shown ? lineOf(shown.index) : run.pipeline.location.line;
      const certainty = shown && certain ? 'certain' : 'conditional';
      addEvent(run, event, certainty, { line, endLine: line }, scope);
    }
  }
  const { line } = run.pipeline.location;
  const span = { line, endLine: line };
  if (run.otherBranches.length > 0) {
    addEvent(run, 'other', 'conditional', span, scope);
  }
  const inputs = [...run.parameters.keys()];
  addEvent(run, 'manual', 'certain', span, scope, inputs);
}
