import type { Translated } from '../Translated';
import type { disputes as english } from '../en/disputes';

/** Disputes, in German. @internal */
export const disputes: Translated<typeof english> = {};
