export * from './eventFilters';
