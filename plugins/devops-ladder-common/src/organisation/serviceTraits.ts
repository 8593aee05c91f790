import { Outcome } from '../evidence/types';
import { Assessment, CapabilityResult } from '../assessment/types';
import { MachineryUse, PipelineOrigin, ServiceTraits } from './types';

/** What it is, whether or not it is excused. */
function outcomeOf(result: CapabilityResult | undefined): Outcome {
  return result?.waivedFrom ?? result?.outcome ?? 'unknown';
}

function pipelineOrigin(
  pipeline: CapabilityResult | undefined,
  goldenPath: CapabilityResult | undefined,
): PipelineOrigin {
  if (outcomeOf(pipeline) === 'not-met') {
    return 'none';
  }
  switch (outcomeOf(goldenPath)) {
    case 'met':
      return 'shared';
    // Shared steps inside an own pipeline leave it the service's own.
    case 'partial':
    case 'not-met':
      return 'hand-built';
    default:
      return 'unknown';
  }
}

/** The catalog names the template that the service was made from. */
function isFromTemplate(goldenPath: CapabilityResult | undefined): boolean {
  return (
    goldenPath?.evidence.some(
      ({ outcome, strength }) => outcome === 'met' && strength === 'catalog',
    ) ?? false
  );
}

function machineryUse(
  goldenPath: CapabilityResult | undefined,
  environments: Outcome,
  infrastructure: Outcome,
): MachineryUse {
  if (
    isFromTemplate(goldenPath) ||
    environments === 'met' ||
    environments === 'partial' ||
    // Own code with shared modules is partial, and no platform's.
    infrastructure === 'met'
  ) {
    return 'in-use';
  }
  return environments === 'unknown' || infrastructure === 'unknown'
    ? 'unknown'
    : 'not-in-use';
}

/**
 * What a service says of its organisation.
 *
 * @public
 */
export function serviceTraits({
  capabilities,
}: Pick<Assessment, 'capabilities'>): ServiceTraits {
  const result = (id: string) => capabilities.find(c => c.capability === id);
  const goldenPath = result('golden-path');
  return {
    pipeline: pipelineOrigin(result('pipeline-as-code'), goldenPath),
    machinery: machineryUse(
      goldenPath,
      outcomeOf(result('ephemeral-environments')),
      outcomeOf(result('self-service-infrastructure')),
    ),
  };
}
