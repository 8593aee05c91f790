export * from './evaluate';
export * from './values';
