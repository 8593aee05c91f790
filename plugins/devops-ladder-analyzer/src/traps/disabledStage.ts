import { nameOf, whereIs } from '../detectors/acts';
import { placeOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { programName, stripWrappers, unbashParser } from '../shell';
import { actionName, matchTools } from '../tools';
import type { ActKind } from '../tools';
import type { TrapObservation } from '../types';

const STAGES: ActKind[] = [
  'sast',
  'dependency-scan',
  'image-scan',
  'secret-scan',
];
const COMMENTED = /^\s*#\s*(?:-\s*)?(uses|run):\s*["']?([^"'#\n]+)/;

interface Disabled {
  kind: ActKind;
  statement: string;
  place: Place;
}

/** Security tools in a commented line that would be a step. */
function kindsOfComment(line: string): ActKind[] {
  const match = COMMENTED.exec(line);
  if (!match) {
    return [];
  }
  const value = match[2].trim();
  const base = { inputs: {}, env: {}, filesNamed: () => [] };
  if (match[1] === 'uses') {
    const action = actionName(value.split('@')[0]);
    return matchTools({ ...base, action, text: value }).flatMap(
      ({ proves }) => proves,
    );
  }
  const [node] = unbashParser.parse(value).nodes;
  const { argv } = stripWrappers(node?.type === 'command' ? node.words : []);
  if (argv.length === 0) {
    return [];
  }
  const named = [programName(argv[0]), ...argv.slice(1)];
  return matchTools({ ...base, argv: named, text: value }).flatMap(
    ({ proves }) => proves,
  );
}

function commentedOut(survey: Survey): Disabled[] {
  return survey.pipelines.flatMap(({ file }) =>
    survey.repository.linesOf(file).flatMap((line, index) =>
      kindsOfComment(line)
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
