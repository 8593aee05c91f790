import type { Translated } from '../Translated';
import type { guesses as english } from '../en/guesses';

/** The page of guessed facts, in German. @internal */
export const guesses: Translated<typeof english> = {
  'guesses.intro':
    'Die Sprosse, die ein Service braucht, folgt aus Fakten seiner Situation. Was niemand angibt, wird vermutet, und eine Vermutung kann falsch sein. Hier stehen sie nach Team, mit dem, was jede durch eine Angabe ersetzt.',
  'guesses.loading': 'Die Vermutungen werden geladen',
  'guesses.failed': 'Die Vermutungen konnten nicht geladen werden',
  'guesses.none': 'Nichts wird vermutet',
  'guesses.noneOfOwner': 'Über die Services dieses Teams wird nichts vermutet',
  'guesses.noneMeaning':
    'Jeder Fakt der Services, die Sie sehen dürfen, ist angegeben oder beobachtet.',
  'guesses.noOwner': 'Services ohne Eigentümer',
  'guesses.ofServices_one': '{{count}} Service beruht auf Vermutungen.',
  'guesses.ofServices_other': '{{count}} Services beruhen auf Vermutungen.',
  'guesses.onlyThis': 'Nur diese',
  'guesses.all': 'Alle Teams zeigen',
  'guesses.services_one': 'vermutet für {{count}} Service',
  'guesses.services_other': 'vermutet für {{count}} Services',
  'guesses.takenFor': 'Angenommen: {{words}}',
  'guesses.assumed_one': '{{value}} ({{count}} Service)',
  'guesses.assumed_other': '{{value}} ({{count}} Services)',
  'guesses.from': 'Bekannt würde es durch: {{words}}',
  'guesses.examples': 'Services, für die {{name}} vermutet wird',
  'guesses.more_one':
    'und {{count}} weiterer unter den Services dieses Eigentümers',
  'guesses.more_other':
    'und {{count}} weitere unter den Services dieses Eigentümers',
  'guesses.stateIt': '{{name}} angeben',
  'guesses.byAnnotation':
    'Für einen Service, in seiner catalog-info.yaml; an einem System oder einer Domain gilt es für alle Services darin. Beginnt mit dem, was jetzt angenommen wird:',
  'guesses.byRule':
    'Für alle Services des Teams, die es nicht selbst angeben, in der Konfiguration des Portals:',
  'guesses.copyAnnotation': 'Annotation für {{name}} kopieren',
  'guesses.copyRule': 'Regel für {{name}} kopieren',
  'guesses.pages': 'Seiten mit Teams',
  'guesses.page': 'Seite {{number}}',
  'guesses.previous': 'Vorige Seite',
  'guesses.next': 'Nächste Seite',
  'guesses.asOf': 'Stand:',
};
