export * from './ClearFilters';
export * from './FilterChips';
export * from './FilterSelect';
export * from './GroupSelect';
export * from './TextFilter';
export * from './filterWords';
