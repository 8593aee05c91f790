import { Knex } from 'knex';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { DatabaseBudgetStore } from './DatabaseBudgetStore';
import { DatabaseChangeStore } from './DatabaseChangeStore';
import { DatabaseClaimStore } from './DatabaseClaimStore';
import { DatabaseDeliveryEventStore } from './DatabaseDeliveryEventStore';
import { DatabaseDeliveryIntakeStore } from './DatabaseDeliveryIntakeStore';
import { DatabaseDeliveryRetentionStore } from './DatabaseDeliveryRetentionStore';
import { DatabaseDeliverySourceStore } from './DatabaseDeliverySourceStore';
import { DatabaseDisputeStore } from './DatabaseDisputeStore';
import { DatabaseEvidenceStore } from './DatabaseEvidenceStore';
import { DatabaseGuessStore } from './DatabaseGuessStore';
import { DatabaseHostStore } from './DatabaseHostStore';
import { DatabaseKnownServiceStore } from './DatabaseKnownServiceStore';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { DatabaseOverviewStore } from './DatabaseOverviewStore';
import { DatabaseResourceStore } from './DatabaseResourceStore';
import { DatabaseResultStore } from './DatabaseResultStore';
import { DatabaseRunStore } from './DatabaseRunStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { DatabaseStatusStore } from './DatabaseStatusStore';
import { DatabaseWaiverStore } from './DatabaseWaiverStore';
import { DatabaseWebhookStore } from './DatabaseWebhookStore';

/** Everything that is stored, by subject. */
export function createStores(knex: Knex) {
  return {
    services: new DatabaseServiceStore(knex),
    claims: new DatabaseClaimStore(knex),
    results: new DatabaseResultStore(knex),
    hosts: new DatabaseHostStore(knex),
    budgets: new DatabaseBudgetStore(knex),
    runs: new DatabaseRunStore(knex),
    status: new DatabaseStatusStore(knex),
    evidence: new DatabaseEvidenceStore(knex),
    assessments: new DatabaseAssessmentStore(knex),
    guesses: new DatabaseGuessStore(knex),
    overview: new DatabaseOverviewStore(knex),
    changes: new DatabaseChangeStore(knex),
    notices: new DatabaseNoticeStore(knex),
    resources: new DatabaseResourceStore(knex),
    waivers: new DatabaseWaiverStore(knex),
    disputes: new DatabaseDisputeStore(knex),
    deliveryIntake: new DatabaseDeliveryIntakeStore(knex),
    deliveryEvents: new DatabaseDeliveryEventStore(knex),
    deliveryRetention: new DatabaseDeliveryRetentionStore(knex),
    deliverySources: new DatabaseDeliverySourceStore(knex),
    knownServices: new DatabaseKnownServiceStore(knex),
    webhooks: new DatabaseWebhookStore(knex),
  };
}
