/**
 * For modules that ask a provider: what is said before it is known who says
 * it, environments and their tiers, configuration that never stops a portal.
 *
 * @packageDocumentation
 */
export * from './providers/Claim';
export * from './providers/EnvironmentTiers';
export * from './providers/Pauses';
export * from './providers/Reading';
export * from './providers/abortable';
export * from './providers/annotatedProjectCollector';
export * from './providers/digest';
export * from './providers/inParallel';
export * from './providers/inWords';
export * from './providers/merged';
export * from './providers/productionEnvironments';
export * from './providers/settingsReader';
export * from './providers/Shared';
export * from './providers/asTheyCome';
export * from './providers/movingImage';
export * from './providers/parseSelector';
export * from './providers/json';
export * from './providers/tierOfName';
export * from './providers/stateRules';
