export * from './PortalLoadError';
