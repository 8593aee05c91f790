/** The form that asks which rung is needed, in English. @internal */
export const chooser = {
  'chooser.situation': 'Situation',
  'chooser.situationMeaning':
    'State what you know. What is not stated is assumed, and called a guess. Nothing is stored; the address of this page holds your answers.',
  'chooser.startOver': 'Start over',
  'chooser.notStated': 'Not stated',
  'chooser.notKnown': 'Not known',
  'chooser.yes': 'Yes',
  'chooser.no': 'No',
  'chooser.noneOfThese': 'None of these',
  'chooser.removeFact': 'Remove {{fact}}',
  'chooser.takenFrom': 'What is not stated here is taken from {{service}}',
  'chooser.withoutService': 'Ask without this service',
  'chooser.loadingForm': 'Loading the form',
  'chooser.noForm': 'The form cannot be shown',
  'chooser.noFormText':
    'The facts that it asks for come from the ladder, which could not be loaded. Reload the page to try again.',
  'chooser.working': 'Working out the rung needed',
  'chooser.failed': 'The question was not answered',
  'chooser.noAnswer': 'No answer yet',
  'chooser.noAnswerText':
    'Something in the form is not accepted. What it is stands beside the field.',
  'chooser.needed': 'Rung needed',
  'chooser.needsRung': 'Needs rung {{level}}',
  'chooser.atLeast_one': 'At least: {{count, number}} guess might raise it.',
  'chooser.atLeast_other':
    'At least: {{count, number}} guesses might raise it.',
  'chooser.assumed': 'Taken for granted',
  'chooser.assumedMeaning':
    'Nobody states these. Stating them in the form makes the answer certain.',
  'chooser.nothingAssumed': 'Nothing: every fact is stated or observed.',
  'chooser.mightRaise': 'Might raise the rung',
  'chooser.whereToStop': 'Where to stop',
  'chooser.forgone': 'Deliberately forgone',
  'chooser.wouldAskForMore': 'What would ask for more',
  'chooser.nothingMore': 'No further rung could be called for.',
  'chooser.platform': 'Platform',
  'chooser.platformMeaning':
    'Judged for the organisation as a whole; it never raises the rung that a service needs.',
  'chooser.organisation': 'Teams, services and platform of the organisation',
  'chooser.organisationMeaning':
    'They say whether a platform pays off, and never raise the rung that a service needs.',
  'chooser.takeAlong': 'Take it along',
  'chooser.copyLink': 'Copy the link',
  'chooser.copyMemo': 'Copy the memo',
  'chooser.downloadMemo': 'Download the memo',
  'chooser.memo': 'Rung-selection memo',
  'chooser.memoOf': 'What is not stated is taken from {{service}}.',
  'chooser.memoFrom': 'Answered by DevOps Ladder, model {{version}}:',
  'chooser.state': 'State it in the catalog',
  'chooser.stateMeaning':
    'These annotations in catalog-info.yaml make what you stated count for the service.',
  'chooser.copyAnnotations': 'Copy the annotations',
  'chooser.nothingStated': 'Nothing is stated yet.',
} as const;
