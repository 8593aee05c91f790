import type { Translated } from '../Translated';
import type { ladderPages as english } from '../en/ladderPages';

/** The pages that explain the ladder, in German. @internal */
export const ladderPages: Translated<typeof english> = {
  'ladderPages.loading': 'Die Leiter wird geladen',
  'ladderPages.failed': 'Die Leiter konnte nicht geladen werden',
  'ladderPages.contents': 'Inhalt',
  'ladderPages.filter': 'Leiter filtern',
  'ladderPages.filterPlaceholder': 'Name, Id oder Bedeutung',
  'ladderPages.matches_one': '{{count}} Eintrag passt',
  'ladderPages.matches_other': '{{count}} Einträge passen',
  'ladderPages.noEntry': 'Diesen Eintrag gibt es nicht',
  'ladderPages.noEntryMeaning':
    '„{{id}}“ gehört nicht zu dieser Leiter: Der Eintrag wurde vielleicht umbenannt, oder Ihre Organisation hat ihn abgeschaltet.',
  'ladderPages.noMatch': 'Nichts in der Leiter passt',
  'ladderPages.noMatchMeaning':
    'Ändern oder leeren Sie den Filter, um mehr zu sehen.',
  'ladderPages.clear': 'Filter leeren',
  'ladderPages.axes': 'Achsen',
  'ladderPages.axesMeaning':
    'Jede Sprosse wird entlang von fünf Achsen gebaut. Eine Stufe einer Achse ist erreicht, wenn ihre erforderlichen Fähigkeiten bis dorthin erfüllt sind.',
  'ladderPages.axisLevel': '{{axis}}, Stufe {{level}}',
  'ladderPages.rung': 'Sprosse {{level}}: {{name}}',
  'ladderPages.enoughWhen': 'Genügt, wenn',
  'ladderPages.climbSignal': 'Zeichen zum Weitersteigen',
  'ladderPages.requirements': 'Was diese Sprosse verlangt',
  'ladderPages.ofOrganisation': 'Für die Organisation',
  'ladderPages.traps': 'Fallen',
  'ladderPages.otherTraps': 'Fallen, die keine Fähigkeit schwächen',
  'ladderPages.otherTrapsMeaning':
    'Sie werden beim Service gezeigt und nehmen seiner Sprosse nichts.',
  'ladderPages.required': 'Erforderlich',
  'ladderPages.supporting': 'Unterstützend',
  'ladderPages.upcoming': 'Angekündigt, zählt noch nicht',
  'ladderPages.upcomingFrom': 'Angekündigt, zählt ab {{date}}',
  'ladderPages.customised': 'Von der Organisation geändert',
  'ladderPages.id': 'Id',
  'ladderPages.evidence': 'Belege kommen aus',
  'ladderPages.appliesWhen': 'Gilt bei',
  'ladderPages.applies.deployable': 'Was ausgerollt wird',
  'ladderPages.applies.kubernetes': 'Kubernetes',
  'ladderPages.applies.container-image': 'Container-Images',
  'ladderPages.applies.infrastructure-as-code': 'Infrastructure as Code',
  'ladderPages.implies': 'Erfüllt auch',
  'ladderPages.remedy': 'Was zu tun ist',
  'ladderPages.effect': 'Wirkung',
  'ladderPages.effect.partial':
    'Was sie berührt, ist höchstens teilweise erfüllt',
  'ladderPages.effect.notMet': 'Was sie berührt, ist nicht erfüllt',
  'ladderPages.effect.none': 'Nur eine Warnung',
  'ladderPages.touches': 'Schwächt',
  'ladderPages.linkTo': 'Link zu {{name}}',
  'ladderPages.model': 'Modell {{version}}',
};
