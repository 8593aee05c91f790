export * from './LadderTab';
export * from './OrganisationLadder';
export * from './RungCard';
