export * from './FormDialog';
export * from './problemProps';
export * from './refusalOf';
