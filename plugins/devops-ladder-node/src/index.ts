/**
 * What other backend modules build on to bring evidence to DevOps
 * Ladder and to change the ladder.
 *
 * @packageDocumentation
 */
export * from './EvidenceCollector';
export * from './extensions';
export * from './events';
export * from './RequestBudget';
export * from './delivery';
