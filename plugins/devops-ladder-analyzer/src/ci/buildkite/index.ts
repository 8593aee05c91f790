export * from './readBuildkite';
