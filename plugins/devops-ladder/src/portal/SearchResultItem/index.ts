export * from './SearchResultItem';
