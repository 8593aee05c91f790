export * from './DisputeButton';
