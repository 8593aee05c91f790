import type { Translated } from '../Translated';
import type { status as english } from '../en/status';

/** The page for operators, in German. @internal */
export const status: Translated<typeof english> = {};
