export * from './CapabilityList';
