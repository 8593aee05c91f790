import {
  Dispute,
  DisputesPage,
  DisputeTestCase,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT, situation, testEvidence } from './assessment';

export const openDispute: Dispute = {
  id: 'd-1',
  entityRef: 'component:default/checkout',
  capability: 'automated-deploy',
  expected: 'met',
  shown: 'not-met',
  reason: 'The deploy runs from the shared pipeline of team platform.',
  state: 'open',
  disputedBy: 'user:default/ada',
  disputedAt: SEEN_AT,
  modelVersion: '1.0.0',
};

export const resolvedDispute: Dispute = {
  ...openDispute,
  id: 'd-2',
  capability: undefined,
  trap: 'slow-ci',
  expected: 'absent',
  shown: 'present',
  state: 'resolved',
  verdict: 'rejected',
  answer: 'The last thirty runs took more than twenty minutes each.',
  resolvedBy: 'user:default/grace',
  resolvedAt: SEEN_AT,
};

export const disputesPage: DisputesPage = {
  items: [openDispute, resolvedDispute],
  pageInfo: { nextCursor: 'older' },
};

/** What led to the open dispute. */
export const disputeTestCase: DisputeTestCase = {
  modelVersion: '1.0.0',
  at: SEEN_AT,
  capability: 'automated-deploy',
  expected: 'met',
  shown: 'not-met',
  reason: openDispute.reason,
  ciSystem: 'github-actions',
  evidence: [testEvidence],
  traps: [],
  situation: Object.fromEntries(situation.map(fact => [fact.fact, fact])),
};
