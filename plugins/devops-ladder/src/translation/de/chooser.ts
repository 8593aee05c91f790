import type { Translated } from '../Translated';
import type { chooser as english } from '../en/chooser';

/** The form that asks which rung is needed, in German. @internal */
export const chooser: Translated<typeof english> = {
  'chooser.situation': 'Situation',
  'chooser.situationMeaning':
    'Geben Sie an, was Sie wissen. Was nicht angegeben ist, wird vermutet und so genannt. Nichts wird gespeichert; die Adresse dieser Seite enthält Ihre Antworten.',
  'chooser.startOver': 'Von vorn beginnen',
  'chooser.notStated': 'Nicht angegeben',
  'chooser.notKnown': 'Nicht bekannt',
  'chooser.yes': 'Ja',
  'chooser.no': 'Nein',
  'chooser.noneOfThese': 'Nichts davon',
  'chooser.removeFact': '{{fact}} entfernen',
  'chooser.takenFrom': 'Was hier nicht angegeben ist, kommt von {{service}}',
  'chooser.withoutService': 'Ohne diesen Service fragen',
  'chooser.loadingForm': 'Das Formular wird geladen',
  'chooser.noForm': 'Das Formular kann nicht gezeigt werden',
  'chooser.noFormText':
    'Die Fakten, nach denen es fragt, kommen von der Leiter, die nicht geladen werden konnte. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  'chooser.working': 'Die gebrauchte Sprosse wird ermittelt',
  'chooser.failed': 'Die Frage wurde nicht beantwortet',
  'chooser.noAnswer': 'Noch keine Antwort',
  'chooser.noAnswerText':
    'Eine Angabe im Formular ist nicht zulässig. Welche, steht beim Feld.',
  'chooser.needed': 'Gebrauchte Sprosse',
  'chooser.needsRung': 'Braucht Sprosse {{level}}',
  'chooser.atLeast_one':
    'Mindestens: {{count, number}} Vermutung könnte sie heben.',
  'chooser.atLeast_other':
    'Mindestens: {{count, number}} Vermutungen könnten sie heben.',
  'chooser.assumed': 'Angenommen',
  'chooser.assumedMeaning':
    'Niemand gibt das an. Angaben im Formular machen die Antwort sicher.',
  'chooser.nothingAssumed': 'Nichts: Jeder Fakt ist angegeben oder beobachtet.',
  'chooser.mightRaise': 'Könnte die Sprosse heben',
  'chooser.whereToStop': 'Wo Schluss ist',
  'chooser.forgone': 'Bewusst ausgelassen',
  'chooser.wouldAskForMore': 'Was mehr verlangen würde',
  'chooser.nothingMore': 'Keine weitere Sprosse könnte verlangt werden.',
  'chooser.platform': 'Plattform',
  'chooser.platformMeaning':
    'Beurteilt für die Organisation als Ganzes; es hebt nie die Sprosse, die ein Service braucht.',
  'chooser.organisation': 'Teams, Services und Plattform der Organisation',
  'chooser.organisationMeaning':
    'Sie sagen, ob sich eine Plattform lohnt, und heben nie die Sprosse, die ein Service braucht.',
  'chooser.takeAlong': 'Mitnehmen',
  'chooser.copyLink': 'Link kopieren',
  'chooser.copyMemo': 'Memo kopieren',
  'chooser.downloadMemo': 'Memo herunterladen',
  'chooser.memo': 'Memo zur Wahl der Sprosse',
  'chooser.memoOf': 'Was nicht angegeben ist, stammt von {{service}}.',
  'chooser.memoFrom': 'Beantwortet von DevOps Ladder, Modell {{version}}:',
  'chooser.state': 'Im Katalog angeben',
  'chooser.stateMeaning':
    'Mit diesen Annotationen in catalog-info.yaml gilt Ihre Angabe für den Service.',
  'chooser.copyAnnotations': 'Annotationen kopieren',
  'chooser.nothingStated': 'Noch ist nichts angegeben.',
};
