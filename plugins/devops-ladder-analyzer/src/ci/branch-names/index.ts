export * from './branchNames';
