import { bullets, table } from '../markdown/markdown';
import { Climb, Ladder } from '../ladder/types';
import { applicabilityWords } from './words';
import { sentence, text } from './markup';

function climb({ name, rungs, appliesWhen }: Climb): string {
  const where = appliesWhen ? `, ${applicabilityWords[appliesWhen]}` : '';
  const word = rungs.length === 1 ? 'rung' : 'rungs';
  return `**${text(name)}**: ${word} ${rungs.join(', ')}${where}`;
}

/** @internal */
export function introduction(ladder: Ladder): string {
  return [
    '# The ladder',
    `Model version ${ladder.modelVersion}. This page is generated from the model that assesses services, so that the two cannot differ. Ids are public: they stand in annotations, in REST answers and in exports, and never change.`,
    'A service _has_ the highest rung of which every required capability is met, together with those of all rungs below. It _needs_ the highest rung that any single requirement of its situation forces, and no higher. Between the two lies the verdict: under-built, right-sized or over-built, or unknown where what was read does not settle it.',
    table(
      ['Rung', 'Name', 'Adds'],
      ladder.rungs.map(({ level, name, adds }) => [
        String(level),
        text(name),
        sentence(adds),
      ]),
    ),
    '## Axes',
    bullets(
      ladder.axes.map(
        ({ name, question }) => `**${text(name)}**: ${text(question)}`,
      ),
    ),
    '## Climbs',
    'The rungs make up climbs that move apart from each other. A rung of which no required capability applies is skipped. An unmet rung 4 does not block rung 5, unless a requirement forces rung 4; rung 6 stands on every rung below it that is not skipped.',
    bullets(ladder.climbs.map(climb)),
  ].join('\n\n');
}
