export * from './RungCard';
