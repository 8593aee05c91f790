export * from './SourceList';
