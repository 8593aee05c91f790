export * from './types';
export { hypotheticalSituation } from './hypotheticalSituation';
export { neededFor } from './neededFor';
