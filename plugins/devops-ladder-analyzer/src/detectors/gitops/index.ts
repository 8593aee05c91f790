export * from './clusterPushes';
export * from './detectGitops';
