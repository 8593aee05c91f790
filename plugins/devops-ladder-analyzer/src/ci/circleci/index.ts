export * from './readCircleCi';
