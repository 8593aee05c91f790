export * from './FilterLink';
