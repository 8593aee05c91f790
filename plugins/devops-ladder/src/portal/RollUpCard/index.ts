export * from './RollUpCard';
