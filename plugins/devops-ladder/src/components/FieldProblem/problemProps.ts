/**
 * For a field whose value is not accepted: it says why beneath itself.
 *
 * @internal
 */
export function problemProps(problem: string | undefined) {
  return {
    validationBehavior: 'aria' as const,
    validate: () => problem ?? null,
  };
}

/**
 * For a field whose value is not accepted where the form says why: it is only
 * marked, so that nothing is read twice.
 *
 * @internal
 */
export function markedWhere(problem: string | undefined) {
  return {
    validationBehavior: 'aria' as const,
    isInvalid: problem !== undefined,
  };
}
