export * from './EmptyMessage';
