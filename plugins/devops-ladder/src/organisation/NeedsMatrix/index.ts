export * from './NeedsMatrix';
