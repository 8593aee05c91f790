export * from './MemoSection';
