export * from './environmentTier';
