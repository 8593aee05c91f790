import type { Translated } from '../Translated';
import type { waivers as english } from '../en/waivers';

/** Waivers, in German. @internal */
export const waivers: Translated<typeof english> = {
  'waivers.title': 'Ausnahmen',
  'waivers.description':
    'Fähigkeiten, auf die dieser Service für eine Zeit verzichtet, mit Antragsteller und Genehmigung.',
  'waivers.none': 'Keine ist beantragt oder in Kraft.',
  'waivers.noneAndMayNot':
    'Keine ist beantragt oder in Kraft. Wer eine beantragen darf, bestimmt die Berechtigungsrichtlinie des Portals.',
  'waivers.list': 'Beantragte oder geltende Ausnahmen',
  'waivers.reason.risk-accepted': 'Das Risiko wird getragen',
  'waivers.reason.compensating-control': 'Etwas anderes gleicht es aus',
  'waivers.reason.planned-work': 'Die Arbeit ist geplant',
  'waivers.reason.not-our-responsibility': 'Jemand anderes ist zuständig',
  'waivers.reason.vendor-limitation': 'Der Hersteller lässt es nicht zu',
  'waivers.state.requested': 'Beantragt, zählt erst mit der Genehmigung',
  'waivers.state.approved': 'In Kraft',
  'waivers.state.revoked': 'Vorzeitig beendet',
  'waivers.state.expired': 'Abgelaufen',
  'waivers.until': 'bis {{date}}',
  'waivers.requestedBy': 'Beantragt von {{who}} am {{date}}.',
  'waivers.approvedBy': 'Genehmigt von {{who}} am {{date}}.',
  'waivers.revokedBy': 'Beendet von {{who}} am {{date}}: {{why}}',
  'waivers.own': 'Sie haben sie beantragt: Genehmigen muss jemand anderes.',
  'waivers.showEnded': 'Beendete Ausnahmen',
  'waivers.loading': 'Ausnahmen werden geladen',
  'waivers.error': 'Die Ausnahmen konnten nicht geladen werden',
  'waivers.noneEnded': 'Keine ist beendet.',
  'waivers.ended': 'Beendete Ausnahmen',
  'waivers.moreThanShown': 'Nur die neuesten werden gezeigt.',
  'waivers.forbiddenRead':
    'Sie dürfen die Ausnahmen dieses Service nicht einsehen.',
  'waivers.ask': 'Ausnahme beantragen',
  'waivers.askFor': 'Ausnahme für {{name}} beantragen',
  'waivers.dialog': 'Ausnahme beantragen',
  'waivers.dialogText':
    'Die Fähigkeit zählt nicht mehr, sobald jemand anderes das genehmigt hat, und zählt von selbst wieder, wenn die Zeit um ist.',
  'waivers.capability': 'Fähigkeit',
  'waivers.ofTrap':
    'Die Falle hält mehr als eine nieder; jede braucht ihre eigene Ausnahme.',
  'waivers.reason': 'Grund',
  'waivers.choose': 'Grund wählen',
  'waivers.text': 'In Worten',
  'waivers.textHint': 'Wird beim Service gezeigt. Mindestens 10 Zeichen.',
  'waivers.expires': 'Endet am',
  'waivers.expiresHint': 'Erforderlich; höchstens ein Jahr im Voraus.',
  'waivers.needsReason': 'Wählen Sie einen Grund.',
  'waivers.needsText': 'Begründen Sie mit mindestens 10 Zeichen.',
  'waivers.needsDate': 'Wählen Sie den Tag, an dem sie endet.',
  'waivers.needsLaterDate': 'Wählen Sie einen Tag von heute bis in einem Jahr.',
  'waivers.send': 'Beantragen',
  'waivers.cancel': 'Abbrechen',
  'waivers.close': 'Schließen',
  'waivers.asked':
    'Beantragt. Sie zählt, sobald jemand anderes sie genehmigt hat; bis dahin zählt {{name}} wie bisher.',
  'waivers.forbiddenAsk': 'Sie dürfen keine Ausnahmen beantragen.',
  'waivers.askFailed': 'Die Ausnahme konnte nicht beantragt werden',
  'waivers.waits':
    'Wartet auf jemanden, der Ausnahmen genehmigen darf; wer das ist, bestimmt die Berechtigungsrichtlinie des Portals.',
  'waivers.mayNotEnd':
    'Beenden kann sie, wer sie beantragt hat oder Ausnahmen genehmigen darf.',
  'waivers.approve': 'Genehmigen',
  'waivers.approveThe': 'Ausnahme für {{name}} genehmigen',
  'waivers.forbiddenApprove': 'Sie dürfen diese Ausnahme nicht genehmigen.',
  'waivers.approveFailed':
    'Die Ausnahme konnte nicht genehmigt werden: {{message}}',
  'waivers.approved': 'Genehmigt. Der Service wird neu bewertet.',
  'waivers.withdraw': 'Zurückziehen',
  'waivers.withdrawThe': 'Ausnahme für {{name}} zurückziehen',
  'waivers.refuse': 'Ablehnen',
  'waivers.refuseThe': 'Ausnahme für {{name}} ablehnen',
  'waivers.revoke': 'Widerrufen',
  'waivers.revokeThe': 'Ausnahme für {{name}} widerrufen',
  'waivers.revokeText': 'Warum sie endet',
  'waivers.revokeHint':
    'Wird bei der Ausnahme aufbewahrt. Mindestens 10 Zeichen.',
  'waivers.forbiddenRevoke':
    'Sie dürfen die Ausnahme einer anderen Person nicht beenden.',
  'waivers.revokeFailed': 'Die Ausnahme konnte nicht beendet werden',
  'waivers.endedNow': 'Beendet. Wo sie zählte, wird der Service neu bewertet.',
  'waivers.inForce': 'Ausnahme bis {{date}}: {{reason}}',
  'waivers.pending': 'Eine Ausnahme bis {{date}} ist beantragt: {{reason}}',
};
