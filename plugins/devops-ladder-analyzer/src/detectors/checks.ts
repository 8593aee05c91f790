import type { ActKind } from '../tools';
import { actsOf } from './acts';
import type { Survey } from './Survey';

/** @internal */
export const CHECKS: ActKind[] = [
  'unit-test',
  'build',
  'integration-test',
  'image-build',
  'lint',
  'coverage-gate',
  'install',
];

/** Acts of continuous integration, the weightiest kind first. @internal */
export const checksOf = (survey: Survey) =>
  CHECKS.flatMap(kind => actsOf(survey, kind));
