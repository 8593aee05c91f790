export { RepositoryCollector } from './repository/RepositoryCollector';
export { DeclaredCollector } from './declared/DeclaredCollector';
