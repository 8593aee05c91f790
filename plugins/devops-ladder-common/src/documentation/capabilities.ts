import { attestPrefix, notApplicablePrefix } from '../annotations/names';
import { bullets } from '../markdown/markdown';
import { Capability, Ladder, Rung } from '../ladder/types';
import { applicabilityWords, needWords, sourceWords } from './words';
import { links, sentence, stateNote, text } from './markup';

function evidence({ from }: Capability): string {
  const sources = from.map(source => sourceWords[source]).join(', ');
  return `**Evidence:** ${sources}.`;
}

function absence(capability: Capability): string[] {
  return [
    ...(capability.absenceNeedsAsking
      ? [
          '**Absence:** not seeing it in files leaves it unknown until whatever could do it instead was asked.',
        ]
      : []),
    ...(capability.noIsObserved
      ? ['**Absence:** not met only where the opposite was seen.']
      : []),
  ];
}

function annotations({ id, from, mayBeDeclaredNotApplicable }: Capability) {
  const names = [
    ...(from.includes('declared') ? [`\`${attestPrefix}${id}\``] : []),
    ...(mayBeDeclaredNotApplicable ? [`\`${notApplicablePrefix}${id}\``] : []),
  ];
  return names.length > 0 ? [`**Annotations:** ${names.join(', ')}.`] : [];
}

function details(capability: Capability, ladder: Ladder): string[] {
  const { id, appliesWhen, implies = [] } = capability;
  const impliedBy = ladder.capabilities.filter(c => c.implies?.includes(id));
  const traps = ladder.traps.filter(trap => trap.touches.includes(id));
  const line = (title: string, ids: string[]) =>
    ids.length > 0 ? [`**${title}:** ${links(ids)}.`] : [];
  return [
    `**Need:** ${needWords[capability.need]}.`,
    evidence(capability),
    `**Applies** ${appliesWhen ? applicabilityWords[appliesWhen] : 'always'}.`,
    ...line('Implies', implies),
    ...line(
      'Implied by',
      impliedBy.map(c => c.id),
    ),
    ...line(
      'Traps',
      traps.map(t => t.id),
    ),
    ...absence(capability),
    ...annotations(capability),
    ...stateNote(capability),
  ];
}

function capabilitySection(capability: Capability, ladder: Ladder): string {
  const axis = ladder.axes.find(({ id }) => id === capability.axis);
  return [
    `### ${capability.id}`,
    `**${text(capability.name)}** · ${text(axis?.name ?? capability.axis)}`,
    sentence(capability.means),
    bullets(details(capability, ladder)),
  ].join('\n\n');
}

function rungSection(rung: Rung, ladder: Ladder): string {
  const { level, name, adds, enoughWhen, climbSignal } = rung;
  return [
    `## Rung ${level}: ${text(name)}`,
    sentence(adds),
    bullets([
      `**Enough:** ${sentence(enoughWhen)}`,
      `**Signal to climb:** ${sentence(climbSignal)}`,
    ]),
    ...ladder.capabilities
      .filter(capability => capability.level === level)
      .map(capability => capabilitySection(capability, ladder)),
  ].join('\n\n');
}

/** @internal */
export function capabilitySections(ladder: Ladder): string[] {
  return ladder.rungs.map(rung => rungSection(rung, ladder));
}
