export * from './readWorkflows';
