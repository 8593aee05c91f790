import { ChangeEvent } from '../events';

/** How the titles of reverts quote what they take back. */
const QUOTING: readonly RegExp[] = [
  /^revert "(.+)"/i,
  /^revert(?:\([^)]*\))?!?: (.+)$/i,
];

const BEGINS = /^revert/i;

/** The number that a squash merge appends to the title. */
const NUMBER = / \([#!]\d+\)$/;

/** @internal */
export function plainTitle(title: string): string {
  return title.replace(NUMBER, '');
}

/**
 * The title of what a change takes back by its own title.
 *
 * @internal
 */
export function quotedTitle(title: string): string | undefined {
  if (!BEGINS.test(title)) {
    return undefined;
  }
  const plain = plainTitle(title);
  const quoted = QUOTING.map(pattern => pattern.exec(plain)?.[1]).find(Boolean);
  return quoted && plainTitle(quoted);
}

/** @internal */
export function isRevert({ reverts, title }: ChangeEvent): boolean {
  return Boolean(reverts || (title && quotedTitle(title)));
}
