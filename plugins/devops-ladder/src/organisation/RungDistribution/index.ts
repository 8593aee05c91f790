export * from './RungDistribution';
