export * from './catalogRungFilter';
export * from './devopsLadderApi';
export * from './homeWidget';
export * from './ladderEntityContent';
export * from './organisationPage';
export * from './rollUpEntityCard';
export * from './rungEntityCard';
export * from './searchResultItem';
