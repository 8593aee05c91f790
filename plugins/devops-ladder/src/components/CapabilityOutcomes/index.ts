export * from './CapabilityOutcomes';
