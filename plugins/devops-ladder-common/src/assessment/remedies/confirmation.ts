import { UnknownReason } from '../../evidence/types';
import { Capability } from '../../ladder/types';
import { CapabilityResult } from '../types';

const steps: Record<UnknownReason, string> = {
  unreadable: 'Make the file readable: it is broken or not what it claims.',
  'unsupported-ci':
    'The CI system is not read; attest it, or add a collector for it.',
  'unresolved-include':
    'Give access to the shared part that could not be resolved.',
  'no-permission': 'Grant the permission to read it.',
  'rate-limited': 'Wait for the next refresh: the provider limited the rate.',
  error: 'Look at the error of the collector.',
  'no-collector': 'Install a collector that can tell, or attest it.',
  'no-repository': 'Name the repository in the catalog entity.',
};

/**
 * How to find out about a capability that is not known.
 *
 * @internal
 */
export function confirmation(
  capability: Capability,
  { unknown }: CapabilityResult,
): string {
  const how = unknown?.howToResolve ?? steps[unknown?.reason ?? 'no-collector'];
  return `Confirm ${capability.name}. ${how}`;
}
