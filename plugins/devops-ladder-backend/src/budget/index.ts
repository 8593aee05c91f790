export { readBudgetConfig } from './readBudgetConfig';
export { RequestBudgets } from './RequestBudgets';
