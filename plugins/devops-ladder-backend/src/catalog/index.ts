export { readServiceFilter } from './serviceFilter';
export { repositoryLocation } from './repositoryLocation';
export { ServiceCatalog, type ServiceEntity } from './ServiceCatalog';
