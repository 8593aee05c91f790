export * from './runItems';
