export * from './CapabilityItem';
