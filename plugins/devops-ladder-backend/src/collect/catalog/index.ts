export { CatalogCollector } from './CatalogCollector';
