export { assessService, type StatedInConfig } from './assessService';
export { readFactRules } from './factRules';
export { readOrganisationProfile } from './readOrganisationProfile';
