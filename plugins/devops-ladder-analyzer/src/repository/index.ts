export * from './Repository';
export * from './excludedPaths';
export * from './paths';
