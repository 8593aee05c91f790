export * from './readTekton';
