export * from './Act';
export * from './collectActs';
export * from './hints';
