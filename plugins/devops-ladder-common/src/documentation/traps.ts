import { bullets } from '../markdown/markdown';
import { Ladder, Trap } from '../ladder/types';
import { effectWords } from './words';
import { links, sentence, stateNote } from './markup';

function trapSection(trap: Trap): string {
  return [
    `### ${trap.id}`,
    sentence(trap.means),
    bullets([
      `**Severity:** ${trap.severity}.`,
      `**Effect:** ${effectWords[trap.effect]}.`,
      `**Touches:** ${
        trap.touches.length > 0 ? links(trap.touches) : 'nothing'
      }.`,
      ...(trap.presumesNothingElse
        ? [
            '**Refuted** by a stronger source that says that something else does the work; left open where something that could not be read may do it.',
          ]
        : []),
      ...stateNote(trap),
    ]),
  ].join('\n\n');
}

/** @internal */
export function traps(ladder: Ladder): string {
  return [
    '## Traps',
    'Something that looks like a capability and does not do its work. A trap is shown with its severity and holds down only those of the capabilities it touches for which it was found.',
    ...ladder.traps.map(trapSection),
  ].join('\n\n');
}
