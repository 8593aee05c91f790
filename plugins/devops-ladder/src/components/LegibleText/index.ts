export * from './LegibleText';
