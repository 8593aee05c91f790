export * from './AnnotatedFile';
