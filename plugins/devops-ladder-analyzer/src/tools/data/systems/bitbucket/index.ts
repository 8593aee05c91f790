export { BITBUCKET_TOOLS } from './bitbucketTools';
