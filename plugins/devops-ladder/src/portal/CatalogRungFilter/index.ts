export * from './CatalogRungFilter';
