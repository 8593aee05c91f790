export * from './TrendPanel';
