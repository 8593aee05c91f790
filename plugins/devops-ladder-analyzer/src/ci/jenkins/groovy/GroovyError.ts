/**
 * Text that cannot be Groovy, and where it stops being it.
 *
 * @internal
 */
export class GroovyError extends Error {
  constructor(readonly reason: string, readonly line: number) {
    super(reason);
  }
}
