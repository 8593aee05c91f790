export * from './assessment';
export * from './entity';
export * from './fakeApi';
export * from './ladder';
export * from './overview';
export * from './services';
