export * from './NeededStatement';
