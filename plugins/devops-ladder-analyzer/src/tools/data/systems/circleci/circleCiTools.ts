import type { ToolRow } from '../../../types';
import { CIRCLECI_STEPS } from './steps';
import { CIRCLECI_BUILD_ORBS } from './buildOrbs';
import { CIRCLECI_SCAN_ORBS } from './scanOrbs';
import { CIRCLECI_PUBLISH_ORBS } from './publishOrbs';
import { CIRCLECI_DEPLOY_ORBS } from './deployOrbs';
import { CIRCLECI_CREDENTIAL_ORBS } from './credentialOrbs';
import { CIRCLECI_HARMLESS_ORBS } from './harmlessOrbs';

/**
 * Steps of CircleCI, and commands and jobs of orbs that many use: what each of
 * them proves.
 *
 * @internal
 */
export const CIRCLECI_TOOLS: ToolRow[] = [
  ...CIRCLECI_STEPS,
  ...CIRCLECI_BUILD_ORBS,
  ...CIRCLECI_SCAN_ORBS,
  ...CIRCLECI_PUBLISH_ORBS,
  ...CIRCLECI_DEPLOY_ORBS,
  ...CIRCLECI_CREDENTIAL_ORBS,
  ...CIRCLECI_HARMLESS_ORBS,
];
