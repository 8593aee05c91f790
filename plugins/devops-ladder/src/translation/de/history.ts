import type { Translated } from '../Translated';
import type { history as english } from '../en/history';

/** What changed for a service, in German. @internal */
export const history: Translated<typeof english> = {};
