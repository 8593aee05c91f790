export * from './ast';
export * from './GroovyError';
export * from './parseGroovy';
