export * from './LineLinks';
export * from './linesToChange';
