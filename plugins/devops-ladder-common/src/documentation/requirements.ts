import { table } from '../markdown/markdown';
import { Ladder, Requirement } from '../ladder/types';
import { links, stateNote, text } from './markup';

function row(requirement: Requirement): string[] {
  const { id, level, when, scope, facts } = requirement;
  const notes = [
    ...(scope === 'organisation'
      ? ['Judges the organisation and never raises the need of one service.']
      : []),
    ...stateNote(requirement),
  ];
  return [
    `\`${id}\``,
    String(level),
    [text(when), ...notes].join('. '),
    links(facts),
  ];
}

/** @internal */
export function requirements(ladder: Ladder): string {
  return [
    '## Requirements',
    'Each requirement maps to the lowest rung that satisfies it. The rung needed is the highest that any one of them forces. A deprecated service needs nothing: no requirement applies to it. An owner may ask for a rung with a reason; both are shown, and the owner rules only where that is higher.',
    table(
      ['Requirement', 'Rung', 'When', 'Reads'],
      ladder.requirements.map(row),
    ),
  ].join('\n\n');
}
