export * from './devopsLadderApi';
export * from './ladderEntityContent';
export * from './organisationPage';
export * from './rungEntityCard';
