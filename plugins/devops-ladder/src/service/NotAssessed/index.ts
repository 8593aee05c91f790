export * from './NotAssessed';
