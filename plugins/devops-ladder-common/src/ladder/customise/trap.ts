import { Ladder, Trap } from '../types';
import {
  added,
  changeWords,
  neitherKnownNorWhole,
  replaced,
  stateFrom,
  stateOf,
} from './entries';
import { newTrap, read, trapAdjustment } from './schemas';
import { Attempt, CustomItem } from './types';

function addTrap(ladder: Ladder, item: CustomItem): Attempt {
  const { traps } = ladder;
  const settings = read(newTrap, item.settings);
  if ('problem' in settings) {
    return {
      problem: neitherKnownNorWhole('trap', item.id, traps, settings.problem),
    };
  }
  const { activeFrom, ...rest } = settings.value;
  const message = changeWords(item, ['added']);
  const trap: Trap = {
    id: item.id,
    ...rest,
    ...stateFrom(activeFrom),
    customised: message,
  };
  return { ladder: { ...ladder, traps: added(traps, trap) }, message };
}

/** @internal */
export function customiseTrap(ladder: Ladder, item: CustomItem): Attempt {
  const { traps } = ladder;
  const known = traps.find(({ id }) => id === item.id);
  if (!known) {
    return addTrap(ladder, item);
  }
  const settings = read(trapAdjustment, item.settings);
  if ('problem' in settings) {
    return settings;
  }
  const { enabled, severity, reason } = settings.value;
  const parts = [
    ...(enabled === false ? ['switched off'] : []),
    ...(enabled && known.state === 'retired' ? ['switched on'] : []),
    ...(severity && severity !== known.severity
      ? [`made ${severity} instead of ${known.severity}`]
      : []),
  ];
  if (parts.length === 0) {
    return { problem: 'It changes nothing.' };
  }
  const message = changeWords(item, parts, reason);
  const trap: Trap = {
    ...known,
    severity: severity ?? known.severity,
    state: stateOf(known, enabled),
    customised: message,
  };
  return { ladder: { ...ladder, traps: replaced(traps, trap) }, message };
}
