/**
 * What the failure of a node means where it stands in the script.
 *
 * @internal
 */
export interface FailureContext {
  /** The exit status of the node decides over the script. */
  counts: boolean;
  /** The status of the node is that of the script, even without `errexit`. */
  asStatus: boolean;
  /** `errexit` has no effect here. */
  suppressed: boolean;
  swallowedBy?: string;
  conditional: boolean;
  uncertain: boolean;
  depth: number;
  /** Variables that take one value after another: each arm of a `case` has its turn. */
  loops?: ReadonlyMap<string, readonly string[]>;
}

/**
 * A failure there is not seen.
 *
 * @internal
 */
export function hidden(context: FailureContext, why: string): FailureContext {
  return {
    ...context,
    counts: false,
    asStatus: false,
    suppressed: true,
    swallowedBy: why,
  };
}

/**
 * `errexit` passes over a failure there, but what handles it fails the script.
 *
 * @internal
 */
export function raisedByHand(context: FailureContext): FailureContext {
  return {
    ...context,
    counts: true,
    suppressed: true,
    swallowedBy: undefined,
  };
}
