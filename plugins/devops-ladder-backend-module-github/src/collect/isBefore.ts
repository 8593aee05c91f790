/**
 * Whether something was read before a webhook told of a change. Both times are
 * ISO 8601.
 *
 * @internal
 */
export function isBefore(readAt: string, changedAt: string | undefined) {
  return changedAt !== undefined && readAt < changedAt;
}
