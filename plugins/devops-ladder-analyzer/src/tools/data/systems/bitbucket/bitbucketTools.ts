import type { ToolRow } from '../../../types';
import { BITBUCKET_CREDENTIAL_PIPES } from './credentialPipes';
import { BITBUCKET_DEPLOY_PIPES } from './deployPipes';
import { BITBUCKET_OTHER_PIPES } from './otherPipes';

/** Pipes of Bitbucket. @internal */
export const BITBUCKET_TOOLS: ToolRow[] = [
  ...BITBUCKET_DEPLOY_PIPES,
  ...BITBUCKET_OTHER_PIPES,
  ...BITBUCKET_CREDENTIAL_PIPES,
];
