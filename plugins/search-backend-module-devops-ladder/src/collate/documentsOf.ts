import {
  Capability,
  Ladder,
  Rung,
  Trap,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderDocument } from './LadderDocument';

function words(id: string): string {
  const text = id.replace(/-/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentences(...texts: Array<string | undefined>): string {
  return texts.filter(Boolean).join(' ');
}

function ofRung(rung: Rung): Omit<LadderDocument, 'location'> {
  return {
    kind: 'rung',
    entry: String(rung.level),
    rung: rung.level,
    title: `Rung ${rung.level}: ${rung.name}`,
    text: sentences(rung.adds, rung.enoughWhen, rung.climbSignal),
  };
}

function ofCapability(
  capability: Capability,
): Omit<LadderDocument, 'location'> {
  return {
    kind: 'capability',
    entry: capability.id,
    rung: capability.level,
    title: capability.name,
    text: sentences(capability.means, capability.remedy?.change),
  };
}

function ofTrap(
  trap: Trap,
  capabilities: Capability[],
): Omit<LadderDocument, 'location'> {
  const levels = capabilities
    .filter(({ id }) => trap.touches.includes(id))
    .map(({ level }) => level);
  return {
    kind: 'trap',
    entry: trap.id,
    ...(levels.length && { rung: Math.min(...levels) }),
    title: words(trap.id),
    text: sentences(trap.means, trap.remedy?.change),
  };
}

/**
 * The entries of a ladder for the search; a retired one is not found.
 *
 * @param path - where the organisation page is in the portal
 * @internal
 */
export function documentsOf(ladder: Ladder, path: string): LadderDocument[] {
  const shown = ({ state }: Capability | Trap) => state !== 'retired';
  const capabilities = ladder.capabilities.filter(shown);
  return [
    ...ladder.rungs.map(ofRung),
    ...capabilities.map(ofCapability),
    ...ladder.traps.filter(shown).map(trap => ofTrap(trap, capabilities)),
  ].map(document => ({
    ...document,
    // The anchors of the sub-page "The ladder".
    location: `${path}/ladder#${document.kind}-${document.entry}`,
  }));
}
