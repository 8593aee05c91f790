/** Checks on a change that build and test nothing. */
const NO_CI: RegExp[] = [
  /^(?:license\/)?cla(?:$|[\s/:-])/i,
  /\beasycla\b/i,
  /^dco\b/i,
  /^wip$/i,
  /^(?:semantic|conventional)[\s-]*(?:pull[\s-]*request|pr|commits?|title)/i,
  /^(?:reviewable|pullapprove|mergeable|mergify|policy-bot|tide|size|label)s?\b/i,
];

/**
 * Whether a check may be one of continuous integration. What is not known to
 * be something else is taken for one.
 *
 * @internal
 */
export function isCiCheck(context: string): boolean {
  return !NO_CI.some(pattern => pattern.test(context.trim()));
}
