import type { Translated } from '../Translated';
import type { services as english } from '../en/services';

/** The table of services, in German. @internal */
export const services: Translated<typeof english> = {};
