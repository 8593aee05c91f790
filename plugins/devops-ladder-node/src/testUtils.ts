/**
 * For tests of modules that bring evidence.
 *
 * @packageDocumentation
 */
export { collectContext, countingBudget } from './testUtils/collectContext';
export { collectorFaults } from './testUtils/collectorFaults';
export type { CollectorTrial } from './testUtils/collectorFaults';
