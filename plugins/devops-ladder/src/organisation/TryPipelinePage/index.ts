export * from './TryPipelinePage';
