import { InputError } from '@backstage/errors';

/** The last service of a page in the order of the list. */
export interface Cursor {
  sortKey: string;
  entityRef: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(
    JSON.stringify([cursor.sortKey, cursor.entityRef]),
  ).toString('base64url');
}

/** Throws an `InputError` for a text that is no cursor. */
export function decodeCursor(text: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(text, 'base64url').toString('utf8'),
    );
    if (
      Array.isArray(parsed) &&
      parsed.length === 2 &&
      parsed.every((part): part is string => typeof part === 'string')
    ) {
      return { sortKey: parsed[0], entityRef: parsed[1] };
    }
  } catch {
    // Falls through to the error that names the parameter.
  }
  throw new InputError(
    'cursor is malformed: pass pageInfo.nextCursor of the page before',
  );
}
