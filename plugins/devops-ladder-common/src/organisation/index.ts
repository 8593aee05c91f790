export * from './types';
export { observeOrganisation, organisationResult } from './organisationResult';
export { serviceTraits } from './serviceTraits';
