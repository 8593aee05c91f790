import { recorded } from './recorded';

const [approved, revoked, requested] = recorded.waivers.items;

/** A waiver that the owner asked for and nobody approved yet. */
export const requestedWaiver = requested;

/** A waiver in force. */
export const approvedWaiver = approved;

/** A waiver that was refused. */
export const revokedWaiver = revoked;

/** All waivers of the service, newest first. */
export const waiversPage = recorded.waivers;
