import { EntryState } from '../ladder/types';
import { escapeMarkdown } from '../markdown/markdown';

/** @internal */
export const text = escapeMarkdown;

/** @internal */
export function sentence(words: string): string {
  const escaped = text(words);
  return /[.!?]$/.test(escaped) ? escaped : `${escaped}.`;
}

/**
 * A link to the heading of an entry on the same page.
 *
 * @internal
 */
export function linkTo(id: string): string {
  return `[${id}](#${id})`;
}

/** @internal */
export function links(ids: string[]): string {
  return ids.map(linkTo).join(', ');
}

/** @internal */
export function codes(values: string[]): string {
  return values.map(value => `\`${value}\``).join(', ');
}

/**
 * Says of an entry that it does not count, if so.
 *
 * @internal
 */
export function stateNote(entry: {
  state: EntryState;
  activeFrom?: string;
}): string[] {
  switch (entry.state) {
    case 'upcoming':
      return [
        `**Upcoming:** shown, and not counted${
          entry.activeFrom ? ` before ${entry.activeFrom}` : ''
        }.`,
      ];
    case 'retired':
      return ['**Retired:** neither shown nor counted.'];
    default:
      return [];
  }
}
