export { VisibleServicesResolver } from './VisibleServicesResolver';
