import type { Act } from '../acts';
import type { Survey } from './Survey';

/** A branch that an act runs for. @internal */
export interface Branch {
  name: string;
  isMainline: boolean;
}

/** What holds the name of the branch or tag of a run. */
const REF =
  /github\.(?:ref_name|ref|base_ref|head_ref)\b|GITHUB_REF(?:_NAME)?\b|CI_COMMIT_(?:REF_NAME|REF_SLUG|BRANCH)\b|CIRCLE_(?:BRANCH|TAG)\b|BITBUCKET_BRANCH|BUILDKITE_BRANCH|DRONE_(?:COMMIT_)?BRANCH|DRONE_TARGET_BRANCH|TRAVIS_BRANCH|\bBRANCH_NAME\b|Build\.SourceBranch(?:Name)?|BUILD_SOURCEBRANCH(?:NAME)?|steps\.branch-?names?\.outputs|git rev-parse --abbrev-ref/;
const NAME = String.raw`[A-Za-z][\w./-]{1,40}`;
/** Names in conditions, and the items of lists of branches. */
const IN_CONDITIONS = new RegExp(
  String.raw`refs/heads/(${NAME})|(?:ref_name|REF_NAME|BRANCH(?:_NAME)?|SourceBranchName)['"\s\]}]*\s*[=!]=~?\s*["'/^]*(${NAME})|\bbranch\s+["'](${NAME})["']`,
  'g',
);
const LIST =
  /^(\s*)(?:-\s*)?(?:branches|branch|only|include|refs|on|when)\s*:\s*(.*)$/;
const MAINLINE = /^(?:main|master|trunk|mainline|default)$/;

const namesIn = (text: string) =>
  [...text.matchAll(IN_CONDITIONS)].map(([, a, b, c]) => a ?? b ?? c);

/** Names in `only: [a, b]` and in a list below it. */
function namesInLists(lines: readonly string[]): string[] {
  const names: string[] = [];
  lines.forEach((line, index) => {
    const [, indent, inline] = LIST.exec(line) ?? [];
    if (indent === undefined) {
      return;
    }
    if (inline.trim() !== '') {
      names.push(...(inline.match(new RegExp(NAME, 'g')) ?? []));
      return;
    }
    for (const item of lines.slice(index + 1, index + 30)) {
      const found =
        /^(\s*)-\s*["'/^]*([A-Za-z][\w./-]*)[$*\/"']*\s*(?:#.*)?$/.exec(item);
      if (found && found[1].length >= indent.length) {
        names.push(found[2]);
      } else if (item.trim() !== '' && !item.trim().startsWith('#') && !found) {
        break;
      }
    }
  });
  return names;
}

/** The lines of a file in which a job is written. */
function linesOfJob(survey: Survey, { job }: Act): readonly string[] {
  const lines = survey.repository.linesOf(job.location.file);
  const from = job.location.line - 1;
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const own = indentOf(lines[from] ?? '');
  const length = lines
    .slice(from + 1)
    .findIndex(
      line =>
        line.trim() !== '' &&
        !line.trim().startsWith('#') &&
        indentOf(line) <= own,
    );
  return lines.slice(from, length < 0 ? from + 80 : from + 1 + length);
}

/** Whether the branch or tag of the run has a part in where an act goes. @internal */
export function dependsOnRef({ job, step, command, text }: Act): boolean {
  return REF.test(
    [
      text,
      command?.script ?? '',
      ...job.environments.map(({ name }) => name),
      ...Object.values({ ...job.env, ...step?.env }),
      ...job.steps.map(({ run }) => run ?? ''),
    ].join('\n'),
  );
}

/**
 * The branches that a job runs for, as its conditions and the triggers of its
 * pipeline name them.
 *
 * @internal
 */
export function branchesOf(survey: Survey, act: Act): Branch[] {
  const { job, pipeline, step } = act;
  const own = linesOfJob(survey, act);
  const triggers = pipeline.triggers.flatMap(({ location }) =>
    survey.repository
      .linesOf(location.file)
      .slice(location.line - 1, location.endLine ?? location.line + 12),
  );
  const conditions = `${job.condition ?? ''}\n${
    step?.condition ?? ''
  }\n${own.join('\n')}`;
  const said = [...namesIn(conditions), ...namesInLists(own)];
  const names = new Set(said.length > 0 ? said : namesInLists(triggers));
  const { mainline } = survey.repository;
  // The default branch may be called after an environment: it is that one's.
  return [...names].map(name => ({
    name,
    isMainline:
      MAINLINE.test(name) ||
      (name === mainline && survey.tiers.ofText(name) === undefined),
  }));
}
