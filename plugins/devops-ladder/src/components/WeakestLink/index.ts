export * from './WeakestLink';
