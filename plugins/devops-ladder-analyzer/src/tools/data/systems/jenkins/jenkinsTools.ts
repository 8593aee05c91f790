import type { ToolRow } from '../../../types';
import { JENKINS_CHECKS } from './checks';
import { JENKINS_REPORTS } from './reports';
import { JENKINS_DELIVERY } from './delivery';
import { JENKINS_ACCESS } from './access';
import { JENKINS_HARMLESS_STEPS } from './harmlessSteps';

/** Steps of Jenkins and its public plugins. @internal */
export const JENKINS_TOOLS: ToolRow[] = [
  ...JENKINS_CHECKS,
  ...JENKINS_REPORTS,
  ...JENKINS_DELIVERY,
  ...JENKINS_ACCESS,
  JENKINS_HARMLESS_STEPS,
];
