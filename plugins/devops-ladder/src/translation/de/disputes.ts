import type { Translated } from '../Translated';
import type { disputes as english } from '../en/disputes';

/** Disputes, in German. @internal */
export const disputes: Translated<typeof english> = {
  'disputes.open': 'Das stimmt nicht',
  'disputes.openFor': 'Das stimmt nicht: {{name}}',
  'disputes.openForEvidence':
    'Das stimmt nicht: was {{source}} über {{name}} sagt',
  'disputes.dialog': 'Was stimmt nicht?',
  'disputes.dialogText':
    'Das geht an die Betreiber von DevOps Ladder, mit Ihrem Namen und dem, worauf der Befund jetzt beruht. Was gezeigt wird, bleibt, bis sie es geprüft haben.',
  'disputes.about': 'Betrifft',
  'disputes.shown': 'Gezeigt: {{shown}}',
  'disputes.expected': 'Was richtig wäre',
  'disputes.choose': 'Wählen, was richtig wäre',
  'disputes.present': 'Sie ist da',
  'disputes.absent': 'Sie ist nicht da',
  'disputes.shownPresent': 'gefunden',
  'disputes.reason': 'Warum',
  'disputes.reasonHint': 'Mindestens 10 Zeichen. Bitte keine Geheimnisse.',
  'disputes.needsExpected': 'Wählen Sie, was richtig wäre.',
  'disputes.needsReason': 'Begründen Sie mit mindestens 10 Zeichen.',
  'disputes.send': 'Senden',
  'disputes.cancel': 'Abbrechen',
  'disputes.close': 'Schließen',
  'disputes.sent':
    'Gesendet. Die Betreiber von DevOps Ladder sehen es mit den Belegen, wie sie jetzt sind.',
  'disputes.forbidden': 'Sie dürfen das hier nicht melden.',
  'disputes.failed': 'Es konnte nicht gesendet werden',
};
