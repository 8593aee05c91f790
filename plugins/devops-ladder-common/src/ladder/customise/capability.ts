import { Capability, Ladder } from '../types';
import {
  added,
  changeWords,
  neitherKnownNorWhole,
  replaced,
  stateFrom,
} from './entries';
import { capabilityAdjustment, newCapability, read } from './schemas';
import { Attempt, CapabilityAdjustment, CustomItem } from './types';

function adjusted(
  capability: Capability,
  {
    enabled,
    need,
    mayBeDeclaredNotApplicable,
    elsewhere,
  }: CapabilityAdjustment,
): { capability: Capability; parts: string[] } {
  const changed = { ...capability };
  const parts: string[] = [];
  if (enabled === false) {
    changed.state = 'retired';
    parts.push('switched off');
  }
  if (enabled && capability.state === 'retired') {
    changed.state = 'active';
    parts.push('switched on');
  }
  if (need && need !== capability.need) {
    changed.need = need;
    parts.push(`made ${need} instead of ${capability.need}`);
  }
  if (mayBeDeclaredNotApplicable !== undefined) {
    changed.mayBeDeclaredNotApplicable = mayBeDeclaredNotApplicable;
    parts.push(
      mayBeDeclaredNotApplicable
        ? 'opened to being declared not applicable'
        : 'closed to being declared not applicable',
    );
  }
  if (elsewhere === false && capability.from.includes('file')) {
    changed.nothingElsewhere = true;
    parts.push('said to be done nowhere but in the repositories');
  }
  return { capability: changed, parts };
}

/** @internal */
export function customiseCapability(ladder: Ladder, item: CustomItem): Attempt {
  const { capabilities } = ladder;
  const known = capabilities.find(({ id }) => id === item.id);
  if (!known) {
    const settings = read(newCapability, item.settings);
    if ('problem' in settings) {
      return {
        problem: neitherKnownNorWhole(
          'capability',
          item.id,
          capabilities,
          settings.problem,
        ),
      };
    }
    const { activeFrom, ...rest } = settings.value;
    const message = changeWords(item, ['added']);
    const capability: Capability = {
      id: item.id,
      ...rest,
      ...stateFrom(activeFrom),
      customised: message,
    };
    return {
      ladder: { ...ladder, capabilities: added(capabilities, capability) },
      message,
    };
  }
  const settings = read(capabilityAdjustment, item.settings);
  if ('problem' in settings) {
    return settings;
  }
  const { capability, parts } = adjusted(known, settings.value);
  if (parts.length === 0) {
    return { problem: 'It changes nothing.' };
  }
  const message = changeWords(item, parts, settings.value.reason);
  return {
    ladder: {
      ...ladder,
      capabilities: replaced(capabilities, {
        ...capability,
        customised: message,
      }),
    },
    message,
  };
}
