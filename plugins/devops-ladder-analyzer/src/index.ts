/**
 * Reads delivery pipelines and says what they prove.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './analyze';
export * from './wantsFile';
export * from './version';
export * from './dryRun';
