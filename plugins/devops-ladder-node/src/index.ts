/**
 * What other backend modules build on to bring evidence to DevOps Ladder.
 *
 * @packageDocumentation
 */
export * from './EvidenceCollector';
export * from './extensions';
