import type { Translated } from '../Translated';
import type { words as english } from '../en/words';

/** Words for what the API names by an id, in German. @internal */
export const words: Translated<typeof english> = {
  'words.language': 'de',

  'words.number.0': 'keine',
  'words.number.1': 'eine',
  'words.number.2': 'zwei',
  'words.number.3': 'drei',
  'words.number.4': 'vier',
  'words.number.5': 'fünf',
  'words.number.6': 'sechs',

  'words.verdict.under-built': 'Zu wenig gebaut',
  'words.verdict.right-sized': 'Passend gebaut',
  'words.verdict.over-built': 'Zu viel gebaut',
  'words.verdict.unknown': 'Nicht sicher',
  'words.verdictBy_one': '{{verdict}}, um {{number}} Sprosse',
  'words.verdictBy_other': '{{verdict}}, um {{number}} Sprossen',
  'words.meaning.under-built': 'Weniger, als die Situation verlangt',
  'words.meaning.right-sized': 'So hoch wie gebraucht, nicht höher',
  'words.meaning.over-built': 'Mehr Pflegeaufwand, als irgendetwas verlangt',
  'words.meaning.unknown': 'Etwas Entscheidendes ist nicht bekannt',

  'words.outcome.met': 'Erfüllt',
  'words.outcome.partial': 'Teilweise',
  'words.outcome.not-met': 'Nicht erfüllt',
  'words.outcome.unknown': 'Unbekannt',
  'words.outcome.not-applicable': 'Trifft nicht zu',
  'words.outcome.waived': 'Mit Ausnahme',

  'words.rung': 'Sprosse {{rung}}',
  'words.rungWithin': 'Sprosse {{rung}}',
  'words.below': 'Unter Sprosse 1',
  'words.belowWithin': 'unter Sprosse 1',
  'words.ladder.at': 'Sprosse {{attained}} von {{top}}',
  'words.ladder.between': 'Sprosse {{attained}} bis {{possible}} von {{top}}',
  'words.ladder.below': 'Unter Sprosse 1 von {{top}}',
  'words.ladder.needs': '{{place}}, braucht {{needed}}',
  'words.ladder.needsNone': '{{place}}, braucht keine',

  'words.origin.declared': 'Angegeben',
  'words.origin.observed': 'Beobachtet',
  'words.origin.assumed': 'Vermutung',
  'words.fact.notKnown': 'nicht bekannt',
  'words.fact.yes': 'ja',
  'words.fact.no': 'nein',
  'words.fact.none': 'keine',

  'words.action.confirm': 'Bestätigen',
  'words.action.remove-trap': 'Falle beseitigen',
  'words.action.add': 'Hinzufügen',
  'words.action.complete': 'Vervollständigen',
  'words.effort.small': 'Kleiner Aufwand',
  'words.effort.medium': 'Mittlerer Aufwand',
  'words.effort.large': 'Großer Aufwand',
  'words.severity.high': 'Schwer',
  'words.severity.medium': 'Mittel',
  'words.severity.low': 'Leicht',

  'words.platform.under-built':
    'Die Organisation ist dem, was sie teilt, entwachsen',
  'words.platform.right-sized': 'Die Organisation teilt so viel wie nötig',
  'words.platform.over-built':
    'Es gibt mehr Plattform, als die Organisation verlangt',
  'words.platform.unknown': 'Etwas Entscheidendes ist nicht bekannt',
  'words.pipeline.shared': 'aus einer Vorlage oder gemeinsamen Pipeline',
  'words.pipeline.hand-built': 'von Hand gebaut',
  'words.pipeline.none': 'ohne Pipeline',
  'words.pipeline.unknown': 'nicht bekannt',
  'words.machinery.in-use': 'nutzen welche',
  'words.machinery.not-in-use': 'nutzen keine',
  'words.machinery.unknown': 'nicht bekannt',
  'words.between': 'zwischen {{least}} und {{most}}',

  'words.strength.api': 'Auskunft des Anbieters',
  'words.strength.run': 'Aufgezeichneter Lauf',
  'words.strength.file': 'Datei im Repository',
  'words.strength.catalog': 'Katalog',
  'words.strength.declared': 'Wort des Eigentümers',
  'words.inferred': 'erschlossen',
  'words.inherited': 'von der Organisation übernommen',

  'words.reason.unreadable': 'Die Quelle ist nicht lesbar',
  'words.reason.unsupported-ci': 'Das CI-System wird noch nicht unterstützt',
  'words.reason.unresolved-include':
    'Ein gemeinsamer Teil der Pipeline war nicht auflösbar',
  'words.reason.no-permission': 'Das Portal darf die Quelle nicht lesen',
  'words.reason.rate-limited':
    'Die Quelle begrenzt, wie oft sie gefragt werden darf',
  'words.reason.error': 'Das Lesen der Quelle ist fehlgeschlagen',
  'words.reason.no-collector':
    'Nichts, was installiert ist, kann das beantworten',
  'words.reason.no-repository': 'Der Katalog nennt kein Repository',
};
