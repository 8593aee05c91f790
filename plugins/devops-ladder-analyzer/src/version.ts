/**
 * Changes when the same files may give another answer.
 *
 * @public
 */
export const ANALYZER_VERSION = '2.2';
