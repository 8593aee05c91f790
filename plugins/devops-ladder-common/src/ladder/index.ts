export * from './types';
export { defaultLadder } from './defaultLadder';
export { stateAt } from './entryState';
export { requirementApplies } from './requirementRules';
export { strengths } from './strength';
export { thresholdOf } from './thresholdOf';
export * from './customise';
export { validateLadder } from './validateLadder';
