export * from './StatusPage';
