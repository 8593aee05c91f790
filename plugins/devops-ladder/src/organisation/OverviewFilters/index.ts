export * from './OverviewFilters';
