import type { Step } from '../../pipeline/types';

const PREPARE = /^azure:sonar(?:qube|cloud)prepare$/i;
const ANALYZE = /^azure:sonar(?:qube|cloud)analyze$/i;

/**
 * Hands the properties that one task sets up for the analysis to the task that
 * carries it out: they say whether it waits for the quality gate.
 *
 * @internal
 */
export function withAnalysisProperties<T extends Step>(
  steps: readonly T[],
): T[] {
  const properties = steps
    .filter(({ uses }) => PREPARE.test(uses?.name ?? ''))
    .map(({ inputs }) => inputs.extraproperties ?? '')
    .filter(text => text !== '')
    .join('\n');
  return properties === ''
    ? [...steps]
    : steps.map(step =>
        ANALYZE.test(step.uses?.name ?? '')
          ? {
              ...step,
              inputs: { ...step.inputs, extraproperties: properties },
            }
          : step,
      );
}
