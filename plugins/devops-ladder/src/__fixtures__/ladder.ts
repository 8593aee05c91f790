import { recorded } from './recorded';

/** The ladder of the demo organisation, which changes nothing of it. */
export const { ladder } = recorded;
