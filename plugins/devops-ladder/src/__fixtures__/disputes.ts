import {
  Dispute,
  DisputesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

export const openDispute: Dispute = recorded.dispute;

export const resolvedDispute: Dispute = recorded.disputeResolved;

/** The open and the resolved one, with older ones behind them. */
export const disputesPage: DisputesPage = {
  ...recorded.disputes,
  pageInfo: { nextCursor: 'older' },
};

/** What led to the open dispute. */
export const { disputeTestCase } = recorded;
