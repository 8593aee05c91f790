import {
  ServiceWaiver,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** A waiver that Jane asked for and nobody approved yet. */
export const requestedWaiver: ServiceWaiver = {
  id: 'waiver-1',
  entityRef: 'component:default/checkout',
  capability: 'automated-deploy',
  reason: 'planned-work',
  text: 'The deploy job is planned for the next quarter.',
  state: 'requested',
  requestedBy: 'user:default/jane',
  requestedAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2027-03-31T21:59:59.000Z',
};

/** A waiver in force. */
export const approvedWaiver: ServiceWaiver = {
  ...requestedWaiver,
  id: 'waiver-2',
  capability: 'lint',
  reason: 'risk-accepted',
  text: 'The code is generated, a linter says nothing of it.',
  state: 'approved',
  approvedBy: 'user:default/omar',
  approvedAt: '2026-11-21T09:00:00.000Z',
};

/** A waiver that was refused. */
export const revokedWaiver: ServiceWaiver = {
  ...requestedWaiver,
  id: 'waiver-3',
  capability: 'rollback',
  state: 'revoked',
  revokedBy: 'user:default/omar',
  revokedAt: '2026-11-22T09:00:00.000Z',
  revokedBecause: 'A rollback is a matter of an afternoon.',
};

/** All waivers of the service, newest first. */
export const waiversPage: WaiversPage = {
  items: [revokedWaiver, approvedWaiver, requestedWaiver],
  pageInfo: {},
};
