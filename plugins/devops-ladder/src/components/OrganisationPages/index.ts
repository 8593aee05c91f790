export * from './OrganisationPages';
