import { factAnnotation } from '../annotations/names';
import { bullets } from '../markdown/markdown';
import { FactDefinition, Ladder } from '../ladder/types';
import { codes, sentence } from './markup';
import { typeWords } from './words';

function factSection(fact: FactDefinition, ladder: Ladder): string {
  const readBy = ladder.requirements
    .filter(r => r.facts.includes(fact.id))
    .map(r => r.id);
  const values = fact.values ? ` ${codes(fact.values)}` : '';
  return [
    `### ${fact.id}`,
    bullets([
      `**Values:** ${typeWords[fact.type]}${values}.`,
      `**Where from:** ${sentence(fact.from)}`,
      `**Where nobody says:** ${sentence(fact.default)}`,
      ...(fact.scope === 'service'
        ? [`**Annotation:** \`${factAnnotation(fact.id)}\`.`]
        : ['**Scope:** the organisation.']),
      ...(readBy.length > 0 ? [`**Read by:** ${codes(readBy)}.`] : []),
    ]),
  ].join('\n\n');
}

/** @internal */
export function facts(ladder: Ladder): string {
  return [
    '## Situation',
    'What a service needs follows from facts. Each carries its origin: _declared_ by people (the nearest wins: the entity, its system, its domain, rules in config, the organisation profile), _observed_ in catalog, pipeline or events, or _assumed_. Declared beats observed beats assumed, a contradiction is shown, and an assumed fact is always shown as a guess.',
    ...ladder.facts.map(fact => factSection(fact, ladder)),
  ].join('\n\n');
}
