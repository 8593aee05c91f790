export * from './Tiers';
export * from './tierOf';
