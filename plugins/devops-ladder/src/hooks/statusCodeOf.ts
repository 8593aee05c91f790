/**
 * The HTTP status behind an error of the client, if there is one.
 *
 * @internal
 */
export function statusCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  const code = 'statusCode' in error ? error.statusCode : undefined;
  return typeof code === 'number' ? code : undefined;
}
