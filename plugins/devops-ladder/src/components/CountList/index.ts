export * from './CountList';
