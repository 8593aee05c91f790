import type { Tri } from '../../pipeline/types';
import type { Flow } from './Flow';
import type { CallExpression, ClosureExpression, Statement } from './groovy';
import type { GroovyFile, Run, Scope } from './Run';

/**
 * Reads statements in the order in which they run.
 *
 * @internal
 */
export interface Reader {
  run: Run;
  flow: Flow;
  statements(statements: readonly Statement[], scope: Scope): void;
  closure(closure: ClosureExpression | undefined, scope: Scope): void;
  file(file: GroovyFile, scope: Scope): void;
}

/**
 * A step where it is called.
 *
 * @internal
 */
export interface Site {
  call: CallExpression;
  /** Its dotted name. */
  name: string;
  scope: Scope;
  reader: Reader;
  /** Whether a bad result of it is looked at and ends the run. */
  raised: Tri;
  /** Something is done with what it returns. */
  asValue: boolean;
}
