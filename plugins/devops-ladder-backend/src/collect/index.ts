export { RepositoryCollector } from './repository/RepositoryCollector';
export { CatalogCollector } from './catalog';
export { DeclaredCollector } from './declared/DeclaredCollector';
