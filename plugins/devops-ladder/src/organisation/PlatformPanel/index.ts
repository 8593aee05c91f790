export * from './PlatformPanel';
