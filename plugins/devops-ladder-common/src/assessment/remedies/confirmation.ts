import { attestPrefix } from '../../annotations/names';
import { UnknownReason } from '../../evidence/types';
import { Capability } from '../../ladder/types';
import { CapabilityResult } from '../types';

const steps: Record<UnknownReason, string> = {
  unreadable: 'Make the file readable: it is broken or not what it claims.',
  'unsupported-ci': 'The CI system is not read.',
  'unresolved-include':
    'Give access to the shared part that could not be resolved.',
  'no-permission': 'Grant the permission to read it.',
  'rate-limited': 'Wait for the next refresh: the provider limited the rate.',
  error: 'Look at the error of the collector.',
  'no-collector': 'Nothing that is installed can tell.',
  'no-repository': 'Name the repository in the catalog entity.',
};

/** Reasons that the owner's word can settle; others call for a repair. */
const attestable: UnknownReason[] = ['no-collector', 'unsupported-ci'];

/**
 * How to find out about a capability that is not known.
 *
 * @internal
 */
export function confirmation(
  { id, name, from }: Capability,
  { unknown }: CapabilityResult,
): string {
  const reason = unknown?.reason ?? 'no-collector';
  const how = unknown?.howToResolve ?? steps[reason];
  const attest =
    attestable.includes(reason) && from.includes('declared')
      ? ` If it holds, attest it by the annotation \`${attestPrefix}${id}\`.`
      : '';
  return `Confirm ${name}. ${how}${attest}`;
}
