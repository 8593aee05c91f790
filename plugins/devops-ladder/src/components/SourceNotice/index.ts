export * from './SourceNotice';
