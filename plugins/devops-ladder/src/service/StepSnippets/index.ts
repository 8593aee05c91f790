export * from './StepSnippets';
export * from './ciSystemOf';
