export * from './AnnotationWarnings';
