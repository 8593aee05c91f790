/**
 * Reads delivery pipelines and says what they prove.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './analyze';
export { prepareRepository } from './prepareRepository';
export * from './wantsFile';
export * from './version';
export * from './dryRun';
export * from './knowledge/types';
export { readKnowledgePack } from './knowledge';
