export * from './Age';
