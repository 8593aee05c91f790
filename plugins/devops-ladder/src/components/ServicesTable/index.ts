export * from './ServicesTable';
