export * from './NeededStatement';
export * from './neededWords';
