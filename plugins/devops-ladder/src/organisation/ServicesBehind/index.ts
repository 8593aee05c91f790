export * from './ServicesBehind';
