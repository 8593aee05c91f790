export * from './readDefinitions';
