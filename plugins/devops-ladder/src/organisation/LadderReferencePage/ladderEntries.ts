import {
  Axis,
  Capability,
  Ladder,
  Level,
  Requirement,
  Rung,
  Trap,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { LadderModel } from '../../hooks';

/** What one axis asks for on one rung. @internal */
export interface AxisLevel {
  axis: Axis;
  capabilities: Capability[];
}

/** A rung with all that belongs to it. @internal */
export interface RungEntries {
  rung: Rung;
  axisLevels: AxisLevel[];
  traps: Trap[];
  requirements: Requirement[];
}

/** The ladder by rung, as far as it matches. @internal */
export interface LadderEntries {
  rungs: RungEntries[];
  /** Traps that weaken no capability. */
  otherTraps: Trap[];
  /** Capabilities, traps and requirements that match. */
  count: number;
}

/** The ids by which entries are linked. @internal */
export const entryId = {
  rung: (level: number) => `rung-${level}`,
  axis: (id: string) => `axis-${id}`,
  axisLevel: (id: string, level: number) => `axis-${id}-${level}`,
  capability: (id: string) => `capability-${id}`,
  trap: (id: string) => `trap-${id}`,
  requirement: (id: string) => `requirement-${id}`,
};

/** A retired entry is neither counted nor shown. */
function isShown({ state }: Capability | Trap | Requirement): boolean {
  return state !== 'retired';
}

/** The lowest rung on which a trap can do harm. */
function levelOf(trap: Trap, ladder: Ladder): Level | undefined {
  const levels = ladder.capabilities
    .filter(({ id }) => trap.touches.includes(id))
    .map(({ level }) => level);
  return levels.length > 0
    ? levels.reduce((a, b) => (b < a ? b : a))
    : undefined;
}

/**
 * The ladder by rung. An entry that the URL points to is there whatever the
 * filter says.
 *
 * @param text - a part of a name, an id or the meaning
 * @param linked - the id of the entry that the URL points to
 * @internal
 */
export function ladderEntries(
  { ladder, names }: LadderModel,
  text: string,
  linked: string,
): LadderEntries {
  const wanted = text.trim().toLocaleLowerCase();
  const says = (id: string, ...words: string[]) =>
    id === linked || words.join('\n').toLocaleLowerCase().includes(wanted);

  const capabilities = ladder.capabilities
    .filter(isShown)
    .filter(({ id, name, means }) =>
      says(entryId.capability(id), id, name, means),
    );
  const traps = ladder.traps
    .filter(isShown)
    .filter(({ id, means }) =>
      says(entryId.trap(id), id, names.trapName(id), means),
    );
  const requirements = ladder.requirements
    .filter(isShown)
    .filter(({ id, when }) =>
      says(entryId.requirement(id), id, names.requirementName(id), when),
    );

  const rungs = ladder.rungs
    .map(rung => ({
      rung,
      axisLevels: ladder.axes
        .map(axis => ({
          axis,
          capabilities: capabilities.filter(
            each => each.level === rung.level && each.axis === axis.id,
          ),
        }))
        .filter(level => level.capabilities.length > 0),
      traps: traps.filter(trap => levelOf(trap, ladder) === rung.level),
      requirements: requirements.filter(each => each.level === rung.level),
    }))
    .filter(
      each =>
        each.axisLevels.length + each.traps.length + each.requirements.length >
          0 ||
        says(
          entryId.rung(each.rung.level),
          each.rung.name,
          each.rung.adds,
          each.rung.enoughWhen,
        ),
    );

  return {
    rungs,
    otherTraps: traps.filter(trap => levelOf(trap, ladder) === undefined),
    count: capabilities.length + traps.length + requirements.length,
  };
}

/**
 * Whether a link leads to something: what the organisation switched off, or
 * what a later ladder has, is not there.
 *
 * @internal
 */
export function hasEntry(model: LadderModel, id: string): boolean {
  const { rungs, otherTraps } = ladderEntries(model, '', '');
  const ids = [
    'axes',
    'other-traps',
    ...model.ladder.axes.map(axis => entryId.axis(axis.id)),
    ...otherTraps.map(trap => entryId.trap(trap.id)),
    ...rungs.flatMap(({ rung, axisLevels, traps, requirements }) => [
      entryId.rung(rung.level),
      ...axisLevels.flatMap(({ axis, capabilities }) => [
        entryId.axisLevel(axis.id, rung.level),
        ...capabilities.map(capability => entryId.capability(capability.id)),
      ]),
      ...traps.map(trap => entryId.trap(trap.id)),
      ...requirements.map(each => entryId.requirement(each.id)),
    ]),
  ];
  return ids.includes(id);
}
