export { factsByRule, type FactRule } from './factRules';
export type { OrganisationKnowledge } from './knowledgePacks';
export { readModel, type Model } from './readModel';
