import { Ladder } from '../ladder/types';
import { capabilitySections } from './capabilities';
import { facts } from './facts';
import { introduction } from './introduction';
import { mergeRules } from './mergeRules';
import { platform } from './platform';
import { requirements } from './requirements';
import { thresholds } from './thresholds';
import { traps } from './traps';

/**
 * A ladder as a page of Markdown, from the model alone.
 *
 * @internal
 */
export function ladderDocument(ladder: Ladder): string {
  const sections = [
    introduction(ladder),
    ...capabilitySections(ladder),
    traps(ladder),
    facts(ladder),
    requirements(ladder),
    platform(ladder),
    thresholds(ladder),
    mergeRules(),
  ];
  return `${sections.join('\n\n')}\n`;
}
