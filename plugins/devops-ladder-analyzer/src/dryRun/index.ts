export * from './assessFiles';
