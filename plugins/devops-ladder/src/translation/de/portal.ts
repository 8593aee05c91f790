import type { Translated } from '../Translated';
import type { portal as english } from '../en/portal';

/** Widgets, columns and cards elsewhere in the portal, in German. @internal */
export const portal: Translated<typeof english> = {};
