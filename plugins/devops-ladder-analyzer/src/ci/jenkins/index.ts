export * from './readJenkins';
