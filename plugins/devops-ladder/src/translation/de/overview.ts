import type { Translated } from '../Translated';
import type { overview as english } from '../en/overview';

/** The organisation overview, in German. @internal */
export const overview: Translated<typeof english> = {
  'overview.loading': 'Die Übersicht wird geladen',
  'overview.loadFailed': 'Die Übersicht konnte nicht geladen werden',
  'overview.forbidden.title': 'Sie dürfen die Übersicht nicht sehen',
  'overview.forbidden.description':
    'Dafür braucht es die Berechtigung, Services auf der Leiter zu lesen. Die Betreiber des Portals können sie erteilen.',
  'overview.empty.title': 'Noch keine Services auf der Leiter',
  'overview.empty.description':
    'DevOps Ladder liest die Pipelines der Komponenten im Katalog. Registrieren Sie eine Komponente mit ihrem Quellort, und sie erscheint hier nach wenigen Minuten.',
  'overview.noMatch.title': 'Kein Service passt zu diesen Filtern',
  'overview.noMatch.description':
    'Ändern oder entfernen Sie die Filter, um die Übersicht über mehr Services zu sehen.',
  'overview.filters.label': 'Übersicht filtern',
  'overview.asOf': 'Stand: {{age}}, Modell {{version}}',
  'overview.services_one': '{{count, number}} Service',
  'overview.services_other': '{{count, number}} Services',
  'overview.servicesNamed_one': '{{count, number}} Service: {{name}}',
  'overview.servicesNamed_other': '{{count, number}} Services: {{name}}',

  'overview.tiles.services': 'Services',
  'overview.tiles.servicesNote': 'die Sie lesen dürfen',
  'overview.tiles.servicesFilteredNote': 'die zu den Filtern passen',
  'overview.tiles.assessed': 'Bewertet',
  'overview.tiles.notYet': '{{number, number}} noch nicht',
  'overview.tiles.allAssessed': 'alle',
  'overview.tiles.coverage': 'Abdeckung',
  'overview.tiles.partlyKnown':
    '{{known, number}} von {{applicable, number}} zählenden sind bekannt',
  'overview.tiles.allKnown': 'dessen, was zählt, ist bekannt',
  'overview.tiles.stale': 'Veraltet',
  'overview.tiles.staleServices_one':
    '{{count, number}} Service mit einer Quelle, die nicht gelesen werden konnte',
  'overview.tiles.staleServices_other':
    '{{count, number}} Services mit einer Quelle, die nicht gelesen werden konnte',
  'overview.tiles.staleNote': 'mit einer Quelle, die ausgefallen ist',
  'overview.tiles.noneStale': 'alle Quellen sind aktuell',

  'overview.rungs.title': 'Sprossen',
  'overview.rungs.description':
    'Wo die Services stehen, nach dem, was sicher bekannt ist.',
  'overview.rungs.below': 'Unter der ersten Sprosse',
  'overview.rungs.rung': 'Sprosse {{level}}',
  'overview.rungs.services_one':
    '{{count, number}} Service auf Sprosse {{level}}',
  'overview.rungs.services_other':
    '{{count, number}} Services auf Sprosse {{level}}',
  'overview.rungs.range': '{{number, number}} vielleicht höher',

  'overview.fit.title': 'Passung',
  'overview.fit.description':
    'Was jeder Service hat, verglichen mit dem, was seine Situation verlangt.',

  'overview.matrix.title': 'Hat und braucht',
  'overview.matrix.description':
    'Nach dem, was sicher bekannt ist. Umrandet: hat, was er braucht. Links davon: mehr. Rechts davon: weniger.',
  'overview.matrix.hatched': 'Schraffiert: einige stehen vielleicht höher.',
  'overview.matrix.caption':
    'Services nach der Sprosse, die sie haben, und der Sprosse, die sie brauchen',
  'overview.matrix.has': 'Hat',
  'overview.matrix.needs': 'Braucht',
  'overview.matrix.cell_one':
    '{{count, number}} Service: hat {{attained}}, braucht {{needed}}',
  'overview.matrix.cell_other':
    '{{count, number}} Services: haben {{attained}}, brauchen {{needed}}',
  'overview.matrix.uncertainCell_one':
    '{{count, number}} Service: hat {{attained}} ({{uncertain, number}} vielleicht mehr), braucht {{needed}}',
  'overview.matrix.uncertainCell_other':
    '{{count, number}} Services: haben {{attained}} ({{uncertain, number}} vielleicht mehr), brauchen {{needed}}',

  'overview.heat.title': 'Stufen nach Achse',
  'overview.heat.description':
    'Die Stufe, die mindestens die Hälfte der bewerteten Services sicher erreicht, daneben die niedrigste und die höchste. Kräftiger ist höher. In alphabetischer Reihenfolge.',
  'overview.heat.groupBy': 'Gruppieren nach',
  'overview.heat.by.owner': 'Eigentümer',
  'overview.heat.by.system': 'System',
  'overview.heat.by.domain': 'Domäne',
  'overview.heat.caption.owner': 'Stufen nach Achse für jeden Eigentümer',
  'overview.heat.caption.system': 'Stufen nach Achse für jedes System',
  'overview.heat.caption.domain': 'Stufen nach Achse für jede Domäne',
  'overview.heat.services': 'Services',
  'overview.heat.all': 'Alle zusammen',
  'overview.heat.assessedOf_one':
    '{{count, number}} Service, {{assessed, number}} bewertet',
  'overview.heat.assessedOf_other':
    '{{count, number}} Services, {{assessed, number}} bewertet',
  'overview.heat.cell':
    '{{axis}} bei {{group}}: Stufe {{level}}, von {{lowest}} bis {{highest}}',
  'overview.heat.notAssessed': 'Nicht bewertet',
  'overview.heat.spread': '{{lowest}} bis {{highest}}',
  'overview.heat.loading': 'Die Stufen werden geladen',
  'overview.heat.loadFailed': 'Die Stufen konnten nicht geladen werden',
  'overview.heat.empty': 'Es gibt noch nichts zu gruppieren.',
  'overview.heat.leftOut_one': 'Dahinter folgt noch {{count, number}} Gruppe.',
  'overview.heat.leftOut_other':
    'Dahinter folgen noch {{count, number}} Gruppen.',
  'overview.heat.next': 'Nächste Gruppen',
  'overview.heat.previous': 'Vorherige Gruppen',

  'overview.trend.title': 'Im Lauf der Zeit',
  'overview.trend.description':
    'Wo die heute vorhandenen Services am Ende jedes Tages (UTC) standen. Ein Service zählt ab seiner ersten Bewertung.',
  'overview.trend.by': 'Zählen nach',
  'overview.trend.byFit': 'Nach Urteil',
  'overview.trend.byRung': 'Nach Sprosse',
  'overview.trend.days': 'Zeitraum',
  'overview.trend.lastDays': 'Letzte {{days}} Tage',
  'overview.trend.day': 'Tag',
  'overview.trend.services': 'Services',
  'overview.trend.rung': 'Sprosse {{level}}',
  'overview.trend.below': 'Unter Sprosse 1',
  'overview.trend.chart': 'Services je Tag von {{from}} bis {{to}}.',
  'overview.trend.change': '{{name}}: von {{before}} auf {{after}}.',
  'overview.trend.same': '{{name}}: am Anfang und am Ende {{after}}.',
  'overview.trend.table': 'Die Zahlen als Tabelle',
  'overview.trend.tableCaption': 'Services je Tag, der letzte Tag zuerst',
  'overview.trend.loading': 'Der Verlauf wird geladen',
  'overview.trend.chartMissing':
    'Die Zeichnung konnte nicht geladen werden. Die Zahlen stehen in der Tabelle.',
  'overview.trend.drawing': 'Der Verlauf wird gezeichnet',
  'overview.trend.loadFailed': 'Der Verlauf konnte nicht geladen werden',
  'overview.trend.empty':
    'In diesem Zeitraum wurde kein Service bewertet. Der Verlauf beginnt mit der ersten Bewertung.',

  'overview.links.title': 'Häufigste schwächste Glieder',
  'overview.links.description':
    'Die eine Änderung, die die meisten Services als Nächstes brauchen, mit der Anzahl derer, die sie höher brächte.',
  'overview.links.empty': 'Kein Service hat ein schwächstes Glied.',
  'overview.traps.title': 'Fallen',
  'overview.traps.description':
    'Was nach einer Absicherung aussieht und keine ist.',
  'overview.traps.empty': 'Es wurde keine Falle gefunden.',
  'overview.traps.weakens': 'Schwächt: {{names}}.',
  'overview.sources.title': 'Unlesbare Quellen',
  'overview.sources.description':
    'Was nicht gelesen werden konnte, bleibt unbekannt.',
  'overview.sources.empty': 'Alle Quellen konnten gelesen werden.',
  'overview.about': 'Über {{name}}',

  'overview.behind.loading': 'Die Services werden geladen',
  'overview.behind.loadFailed': 'Die Services konnten nicht geladen werden',
  'overview.behind.none': 'Keine mehr: Die Zahl ist etwas älter.',
  'overview.behind.cut': 'Es gibt zu viele Services, um sie alle durchzusehen.',

  'overview.platform.title': 'Plattform',
  'overview.platform.description':
    'Beurteilt für die Organisation als Ganzes. Es geht um kein einzelnes Team, und es hebt nie die Sprosse, die ein Service braucht.',
  'overview.platform.unfiltered':
    'Ein Teil der Services sagt darüber nichts: Entfernen Sie die Filter, um das Urteil zu sehen.',
  'overview.platform.teams': 'Teams',
  'overview.platform.teamsTitle': 'Gezählte Teams',
  'overview.platform.teamsLine_one':
    '{{count, number}} Gruppe vom Typ „team“ besitzt mindestens einen Service',
  'overview.platform.teamsLine_other':
    '{{count, number}} Gruppen vom Typ „team“ besitzen mindestens einen Service',
  'overview.platform.services': 'Services',
  'overview.platform.servicesTitle': 'Gezählte Services',
  'overview.platform.servicesLine_one':
    '{{count, number}} Service, den Sie lesen dürfen',
  'overview.platform.servicesLine_other':
    '{{count, number}} Services, die Sie lesen dürfen',
  'overview.platform.pipelines': 'Von Hand gebaute Pipelines',
  'overview.platform.pipelinesTitle': 'Services nach Pipeline',
  'overview.platform.machinery': 'Genutzte Plattform-Technik',
  'overview.platform.machineryTitle': 'Services nach Plattform-Technik',
  'overview.platform.notKnown': 'Nicht bekannt',
  'overview.platform.disagrees': 'Anders sagt es: {{value}} ({{source}}).',
  'overview.platform.from': 'Woher es kommt: {{source}}',
  'overview.platform.state':
    'Wer es weiß, kann es in der Konfiguration angeben als',
  'overview.platform.copy': 'Konfiguration kopieren',
  'overview.platform.rule': 'Wie geurteilt wird',
  'overview.platform.changed': 'Von der Organisation geändert: {{why}}',

  'overview.customised.ignored_one':
    '{{count, number}} Änderung der Leiter ist nicht verwendbar',
  'overview.customised.ignored_other':
    '{{count, number}} Änderungen der Leiter sind nicht verwendbar',
  'overview.customised.ignoredMeans':
    'Jeder hier genannte Eintrag ist so, wie er ohne die Änderung wäre.',
  'overview.customised.applied_one':
    'Die Organisation hat {{count, number}} Eintrag der Leiter geändert',
  'overview.customised.applied_other':
    'Die Organisation hat {{count, number}} Einträge der Leiter geändert',
  'overview.customised.by': 'Von der Organisation geändert:',
};
