import { DEPLOY_FILES } from './deployFiles';
import { HOSTED_CI } from './hostedCi';
import { OTHER_CI } from './otherCi';
import { SCRIPT_FILES } from './scriptFiles';
import type { Kind } from './Kind';

/** All kinds of files that readers look at. @internal */
export const KINDS: Kind[] = [
  ...HOSTED_CI,
  ...OTHER_CI,
  ...DEPLOY_FILES,
  ...SCRIPT_FILES,
];
