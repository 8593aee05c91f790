import type { Translated } from '../Translated';
import type { history as english } from '../en/history';

/** What changed for a service, in German. @internal */
export const history: Translated<typeof english> = {
  'history.title': 'Im Lauf der Zeit',
  'history.description': 'Wann der Service wo stand und was das geändert hat.',
  'history.loading': 'Änderungen werden geladen',
  'history.loadingChart': 'Diagramm wird geladen',
  'history.error': 'Die Änderungen konnten nicht geladen werden',
  'history.olderError': 'Ältere Änderungen konnten nicht geladen werden',
  'history.forbidden':
    'Sie dürfen die Änderungen dieses Service nicht einsehen.',
  'history.noneTitle': 'Noch keine Änderungen',
  'history.noneText':
    'Die erste Zeile entsteht mit der ersten Bewertung, jede weitere, sobald sich etwas ändert.',
  'history.unchanged': 'Seit der ersten Bewertung hat sich nichts geändert.',
  'history.older': 'Ältere Änderungen zeigen',
  'history.table': 'Änderungen, neueste zuerst',
  'history.when': 'Wann',
  'history.what': 'Was sich geändert hat',
  'history.why': 'Warum',
  'history.chart':
    'Sprosse im Lauf der Zeit, von {{from}} bis {{to}}: anfangs {{first}}, jetzt {{last}}. Die Tabelle enthält jede Änderung.',
  'history.has': 'Hat',
  'history.possible': 'Höchstens',
  'history.needs': 'Braucht',
  'history.first': '{{rung}}, braucht {{needed}}: {{fit}}',
  'history.noRung': 'keine',
  'history.rung': 'Sprosse: {{before}} → {{after}}',
  'history.needed': 'Braucht: {{before}} → {{after}}',
  'history.fit': 'Passung: {{before}} → {{after}}',
  'history.axis': '{{axis}}: Stufe {{before}} → {{after}}',
  'history.trapsFound': 'Gefunden: {{traps}}',
  'history.trapsGone': 'Nicht mehr gefunden: {{traps}}',
  'history.nothingShown': 'Nichts, was hier gezeigt wird',
  'history.cause.first': 'Erste Bewertung',
  'history.cause.code': 'Seine Dateien haben sich geändert',
  'history.cause.codeAt': 'Seine Dateien haben sich geändert, Stand {{commit}}',
  'history.cause.evidence':
    'Eine andere Quelle sagt etwas anderes: {{collector}}',
  'history.cause.evidenceUnnamed': 'Eine andere Quelle sagt etwas anderes',
  'history.cause.situation': 'Seine Situation hat sich geändert',
  'history.cause.waiver': 'Eine Ausnahme hat begonnen oder geendet',
  'history.cause.model': 'Eine andere Version der Leiter: {{version}}',
  'history.cause.modelUnnamed': 'Eine andere Version der Leiter',
};
