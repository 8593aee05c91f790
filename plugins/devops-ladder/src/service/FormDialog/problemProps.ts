/**
 * What stands beside a field whose value is not accepted.
 *
 * @internal
 */
export function problemProps(problem: string | undefined) {
  return {
    validationBehavior: 'aria' as const,
    isInvalid: problem !== undefined,
    validate: () => problem ?? null,
  };
}
