export * from './types';
export { attestationMechanism } from './attestation';
export { automatedGatesMechanism } from './humanReview';
export { mergeEvidence } from './mergeEvidence';
export type { MergedEvidence, MergeInput } from './mergeEvidence';
