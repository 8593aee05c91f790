export * from './problemProps';
