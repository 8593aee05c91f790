/**
 * The language of DevOps Ladder: model, evidence, assessment and API.
 *
 * @packageDocumentation
 */
export * from './ladder';
export * from './evidence';
export * from './situation';
export * from './assessment';
export * from './organisation';
export * from './whatif';
export * from './memo';
export * from './annotations';
export * from './environments';
export * from './delivery';
export * from './api';
export * from './permissions';
