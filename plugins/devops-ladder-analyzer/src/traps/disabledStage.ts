import { nameOf, whereIs } from '../detectors/acts';
import { placeOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { programName, stripWrappers, unbashParser } from '../shell';
import { actionName, matchTools } from '../tools';
import type { ActKind, ToolIndex } from '../tools';
import type { TrapObservation } from '../types';

const STAGES: ActKind[] = [
  'sast',
  'dependency-scan',
  'image-scan',
  'secret-scan',
];
const COMMENTED = /^\s*#\s*(?:-\s*)?(uses|run):\s*["']?([^"'#\n]+)/;
/** A line of a list that is commented out with the key that it belongs to. */
const LISTED = /^\s*#\s*-\s+["']?([^"'#\n:]+(?::\S[^"'#\n]*)?)/;
const LIST = /^\s*#\s*(?:-\s*)?(?:script|before_script|commands|steps)\s*:\s*$/;
const COMMENT = /^\s*#/;
/** Jenkins: a step in a comment. */
const SHELL = /^\s*\/\/\s*sh\s*\(?\s*["']{1,3}([^"'\n]+)/;

interface Disabled {
  kind: ActKind;
  statement: string;
  place: Place;
}

interface Commented {
  isAction: boolean;
  value: string;
}

/** What commented lines would run, if they were none, by their index. */
function commentedIn(lines: readonly string[]): Array<[number, Commented]> {
  const found: Array<[number, Commented]> = [];
  let inList = false;
  lines.forEach((line, index) => {
    inList = COMMENT.test(line) && (inList || LIST.test(line));
    const step = COMMENTED.exec(line);
    const command =
      SHELL.exec(line)?.[1] ?? (inList ? LISTED.exec(line)?.[1] : undefined);
    if (step) {
      const isAction = step[1] === 'uses';
      found.push([index, { isAction, value: step[2].trim() }]);
    } else if (command !== undefined) {
      found.push([index, { isAction: false, value: command.trim() }]);
    }
  });
  return found;
}

/** Security tools in what a commented line would run. */
function kindsOfComment(
  { isAction, value }: Commented,
  tools: ToolIndex,
): ActKind[] {
  const base = { inputs: {}, env: {}, filesNamed: () => [] };
  if (isAction) {
    const action = actionName(value.split('@')[0]);
    return matchTools({ ...base, action, text: value }, tools).flatMap(
      ({ proves }) => proves,
    );
  }
  const [node] = unbashParser.parse(value).nodes;
  const { argv } = stripWrappers(node?.type === 'command' ? node.words : []);
  if (argv.length === 0) {
    return [];
  }
  const named = [programName(argv[0]), ...argv.slice(1)];
  return matchTools({ ...base, argv: named, text: value }, tools).flatMap(
    ({ proves }) => proves,
  );
}

function commentedOut(survey: Survey): Disabled[] {
  return survey.pipelines.flatMap(({ file }) =>
    commentedIn(survey.repository.linesOf(file)).flatMap(([index, commented]) =>
      kindsOfComment(commented, survey.tools)
        .filter(kind => STAGES.includes(kind))
        .map(kind => ({
          kind,
          statement: `A security step is commented out in ${file}.`,
          place: placeOf(survey.repository, { file, line: index + 1 }),
        })),
    ),
  );
}

function switchedOff(survey: Survey): Disabled[] {
  return survey.deadActs
    .filter(
      act =>
        STAGES.includes(act.kind) &&
        act.pipeline.events.size > 0 &&
        !act.onFailure &&
        !act.inferred,
    )
    .map(act => ({
      kind: act.kind,
      statement: `${nameOf(act)} in ${whereIs(
        act,
      )} is switched off by a condition that never holds.`,
      place: placeOf(survey.repository, act.places[0]),
    }));
}

/**
 * A security stage that is commented out or switched off, where nothing else
 * does its work.
 *
 * @internal
 */
export function disabledStage(survey: Survey): TrapObservation[] {
  const disabled = [...switchedOff(survey), ...commentedOut(survey)].filter(
    ({ kind }) => !survey.acts.some(act => act.kind === kind),
  );
  if (disabled.length === 0) {
    return [];
  }
  return [
    {
      trap: 'disabled-security-stage',
      capabilities: [...new Set(disabled.map(({ kind }) => kind as string))],
      statement: disabled[0].statement,
      places: disabled.slice(0, 3).map(({ place }) => place),
      strength: 'file',
    },
  ];
}
