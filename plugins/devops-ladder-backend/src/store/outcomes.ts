import {
  Assessment,
  Outcome,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { createHash } from 'node:crypto';

const LETTERS: Record<Outcome, string> = {
  met: 'm',
  partial: 'p',
  'not-met': 'n',
  'not-applicable': 'a',
  unknown: 'u',
  waived: 'w',
};
const LAYOUT_LENGTH = 8;

/**
 * The outcomes of all capabilities as one short text, which a filter can look
 * into by position: the name of the layout, then a letter for each capability
 * in the order of their ids. Texts of different sets of capabilities have
 * different layouts and are never mistaken for each other.
 */
export function packOutcomes({
  capabilities,
}: Pick<Assessment, 'capabilities'>): string {
  const sorted = [...capabilities].sort((a, b) =>
    a.capability < b.capability ? -1 : 1,
  );
  return `${layoutOf(sorted.map(result => result.capability))}${sorted
    .map(({ outcome }) => LETTERS[outcome])
    .join('')}`;
}

/**
 * A pattern for `LIKE` of the texts in which a capability has an outcome.
 *
 * @param capabilities - ids of all capabilities of the ladder
 */
export function outcomePattern(
  capabilities: readonly string[],
  capability: string,
  outcome: Outcome,
): string {
  const sorted = [...capabilities].sort();
  const before = '_'.repeat(sorted.indexOf(capability));
  return `${layoutOf(sorted)}${before}${LETTERS[outcome]}%`;
}

const layouts = new Map<string, string>();

function layoutOf(sorted: readonly string[]): string {
  const ids = sorted.join();
  let layout = layouts.get(ids);
  if (!layout) {
    layout = createHash('sha256')
      .update(ids)
      .digest('hex')
      .slice(0, LAYOUT_LENGTH);
    layouts.set(ids, layout);
  }
  return layout;
}
