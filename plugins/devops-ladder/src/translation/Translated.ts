/**
 * Other texts under the same keys.
 *
 * @internal
 */
export type Translated<M> = { [K in keyof M]: string };
