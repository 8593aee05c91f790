import { climbTrigger } from './sections/climbTrigger';
import { currentPath } from './sections/currentPath';
import { heading } from './sections/heading';
import { judgedApart } from './sections/judgedApart';
import { place } from './sections/place';
import { stop } from './sections/stop';
import { weakestLink } from './sections/weakestLink';
import { MemoInput } from './types';
import { viewOf } from './view';

const sections = [
  heading,
  currentPath,
  place,
  judgedApart,
  weakestLink,
  stop,
  climbTrigger,
];

/**
 * The rung-selection memo of a service: one page of Markdown for those who
 * decide. It says what the assessment says and no more; equal input gives
 * equal text.
 *
 * @public
 */
export function memo(input: MemoInput): string {
  const view = viewOf(input);
  return `${sections.map(section => section(view)).join('\n\n')}\n`;
}
