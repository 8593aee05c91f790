import type { Translated } from '../Translated';
import type { overview as english } from '../en/overview';

/** The organisation overview, in German. @internal */
export const overview: Translated<typeof english> = {};
