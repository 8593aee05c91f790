/** Disputes, in English. @internal */
export const disputes = {
  'disputes.open': 'This is wrong',
  'disputes.openFor': 'This is wrong: {{name}}',
  'disputes.openForEvidence': 'This is wrong: what {{source}} says of {{name}}',
  'disputes.dialog': 'What is wrong?',
  'disputes.dialogText':
    'This goes to those who operate DevOps Ladder, with your name and what the finding rests on now. What is shown stays until they have looked at it.',
  'disputes.about': 'About',
  'disputes.shown': 'Shown: {{shown}}',
  'disputes.expected': 'What would be right',
  'disputes.choose': 'Choose what would be right',
  'disputes.present': 'It is there',
  'disputes.absent': 'It is not there',
  'disputes.shownPresent': 'found',
  'disputes.reason': 'Why',
  'disputes.reasonHint': 'At least 10 characters. No secrets, please.',
  'disputes.needsExpected': 'Choose what would be right.',
  'disputes.needsReason': 'Say why in at least 10 characters.',
  'disputes.send': 'Send',
  'disputes.cancel': 'Cancel',
  'disputes.close': 'Close',
  'disputes.sent':
    'Sent. Those who operate DevOps Ladder see it with the evidence as it is now.',
  'disputes.forbidden': 'You may not say so here.',
  'disputes.failed': 'It could not be sent',
} as const;
