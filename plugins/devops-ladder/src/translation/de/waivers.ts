import type { Translated } from '../Translated';
import type { waivers as english } from '../en/waivers';

/** Waivers, in German. @internal */
export const waivers: Translated<typeof english> = {};
