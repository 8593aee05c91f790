export * from './Repository';
export * from './excludedPaths';
export * from './matchesGlob';
export * from './paths';
