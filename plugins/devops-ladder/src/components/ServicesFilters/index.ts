export * from './ServicesFilters';
