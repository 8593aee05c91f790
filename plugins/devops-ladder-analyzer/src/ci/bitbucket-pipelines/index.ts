export * from './readBitbucketPipelines';
