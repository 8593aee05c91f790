export * from './ClimbList';
export * from './resultsOfClimb';
