import type { Condition } from '../types';

/** Maven is told to run no tests. @internal */
export const MAVEN_TESTS_SKIPPED: Condition[] = [
  { text: /-DskipTests(?!=false)|-Dmaven\.test\.skip(?:=true)?(?!=false)/ },
];
