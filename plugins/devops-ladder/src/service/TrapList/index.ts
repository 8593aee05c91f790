export * from './TrapList';
