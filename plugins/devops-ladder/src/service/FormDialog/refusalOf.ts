import { Failure } from '../../hooks';

/**
 * What a form says where it was not taken; nothing where a field says it.
 *
 * @internal
 */
export function refusalOf(
  failure: Failure | undefined,
  words: { forbidden: string; failed: string },
): { title: string; text?: string } | undefined {
  if (!failure || failure.kind === 'field') {
    return undefined;
  }
  return failure.kind === 'forbidden'
    ? { title: words.forbidden }
    : { title: words.failed, text: failure.message };
}
