export { AsyncQueue } from './AsyncQueue';
export { RepositoryHosts } from './repository/RepositoryHosts';
export { RepositoryCollector } from './repository/RepositoryCollector';
export { CatalogCollector } from './catalog';
export { DeclaredCollector } from './declared/DeclaredCollector';
