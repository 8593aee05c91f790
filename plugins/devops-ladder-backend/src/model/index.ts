export { factsByRule, type FactRule } from './factRules';
export { readModel, type Model } from './readModel';
