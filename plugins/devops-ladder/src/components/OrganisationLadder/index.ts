export * from './OrganisationLadder';
