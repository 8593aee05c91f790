export * from './readAzurePipelines';
