import type { Translated } from '../Translated';
import type { tryPipeline as english } from '../en/tryPipeline';

/** The page that tries a pipeline, in German. @internal */
export const tryPipeline: Translated<typeof english> = {
  'tryPipeline.title': 'Pipeline ausprobieren',
  'tryPipeline.description':
    'Fügen Sie die Dateien einer Pipeline ein und sehen Sie, was sie zeigen würden, bevor Sie sie pushen. Sie gelten als das ganze Repository: Was nicht dabei ist, gilt als nicht vorhanden.',
  'tryPipeline.exampleGithub': 'Beispiel für GitHub Actions',
  'tryPipeline.exampleGitlab': 'Beispiel für GitLab CI',
  'tryPipeline.restore': 'Meine Dateien zurückholen',
  'tryPipeline.limits':
    'Höchstens {{files, number}} Dateien mit je {{characters, number}} Zeichen, zusammen 2 MB.',
  'tryPipeline.file': 'Datei {{number}}',
  'tryPipeline.path': 'Pfad im Repository',
  'tryPipeline.content': 'Text der Datei',
  'tryPipeline.characters': '{{used, number}} von {{most, number}} Zeichen',
  'tryPipeline.add': 'Datei hinzufügen',
  'tryPipeline.remove': 'Entfernen: {{name}}',
  'tryPipeline.removeShort': 'Entfernen',
  'tryPipeline.scope': 'Ordner des Service',
  'tryPipeline.scopeMeaning': 'Nur für einen Service in einem Monorepo.',
  'tryPipeline.service': 'Service aus dem Katalog',
  'tryPipeline.serviceMeaning':
    'Seine Situation und was andere Quellen über ihn sagen, zählen dann mit.',
  'tryPipeline.situation': 'Situation angeben, um ein Urteil zu erhalten',
  'tryPipeline.situationMeaning':
    'Was nicht angegeben ist, wird angenommen und als Vermutung gekennzeichnet.',
  'tryPipeline.submit': 'Ausprobieren',
  'tryPipeline.notStored':
    'Nichts wird gespeichert: Die Dateien werden einmal für die Antwort gelesen und dann vergessen.',
  'tryPipeline.problem.noPath':
    'Geben Sie an, wo die Datei im Repository liegt, zum Beispiel .gitlab-ci.yml.',
  'tryPipeline.problem.longPath':
    'Ein Pfad hat höchstens {{most, number}} Zeichen.',
  'tryPipeline.problem.samePath': 'Eine andere Datei hat denselben Pfad.',
  'tryPipeline.problem.noContent': 'Fügen Sie den Text der Datei ein.',
  'tryPipeline.problem.longContent':
    'Eine Datei hat höchstens {{most, number}} Zeichen. Lassen Sie weg, was die Pipeline nicht braucht.',
  'tryPipeline.problem.tooMuch':
    'Zusammen sind die Dateien größer als 2 MB. Entfernen Sie einige davon.',
  'tryPipeline.invalid': 'Noch nicht ausprobiert',
  'tryPipeline.invalidMeaning':
    'Etwas im Formular wird nicht angenommen. Was es ist, steht beim Feld; Ihre Dateien sind noch da.',
  'tryPipeline.nothingYet': 'Noch nichts ausprobiert',
  'tryPipeline.nothingYetMeaning':
    'Fügen Sie eine Datei ein oder laden Sie ein Beispiel und probieren Sie es aus. Die Befunde erscheinen hier neben den Zeilen.',
  'tryPipeline.asking': 'Die Dateien werden gelesen',
  'tryPipeline.forbidden': 'Sie dürfen keine Pipelines ausprobieren',
  'tryPipeline.forbiddenMeaning':
    'Dafür braucht es die Berechtigung devops-ladder.analyze. Wer das Portal betreibt, kann sie Ihnen geben; Ihre Dateien sind noch da.',
  'tryPipeline.failed': 'Die Dateien konnten nicht ausprobiert werden',
  'tryPipeline.outdated':
    'Das Formular hat sich seitdem geändert. Was unten steht, gilt für die Dateien, wie sie gesendet wurden.',
  'tryPipeline.done': 'Die Dateien wurden gelesen.',
  'tryPipeline.result': 'Was es ergeben würde',
  'tryPipeline.ciSystem': 'Gelesen als {{name}}.',
  'tryPipeline.noCiSystem': 'Keine der Dateien wurde als Pipeline erkannt.',
  'tryPipeline.noSituation':
    'Ob das genügt, hängt von der Situation des Service ab. Geben Sie sie oben an, um ein Urteil zu erhalten.',
  'tryPipeline.findings': 'Befunde neben den Zeilen',
  'tryPipeline.findingsMeaning':
    'Wählen Sie einen Befund, um zu seinen Zeilen zu gelangen, oder die Nummer einer markierten Zeile, um zu ihrem Befund zu gelangen.',
  'tryPipeline.codeOf': '{{path}} mit Zeilennummern',
  'tryPipeline.findingsOf': 'Befunde in {{path}}',
  'tryPipeline.lineFindings_one': 'Zeile {{line}}: {{count}} Befund',
  'tryPipeline.lineFindings_other': 'Zeile {{line}}: {{count}} Befunde',
  'tryPipeline.line': 'Zeile {{line}}',
  'tryPipeline.lines': 'Zeilen {{first}} bis {{last}}',
  'tryPipeline.goToLines': '{{name}}: zu {{lines}}',
  'tryPipeline.showLines': 'Zeilen {{first}} bis {{last}} zeigen',
  'tryPipeline.trap': 'Falle: {{severity}}',
  'tryPipeline.overall': 'Insgesamt:',
  'tryPipeline.noneInLines':
    'Kein Befund verweist auf eine Zeile dieser Datei.',
  'tryPipeline.ofFile_one': '{{count}} weiterer zur Datei als Ganzes',
  'tryPipeline.ofFile_other': '{{count}} weitere zur Datei als Ganzes',
  'tryPipeline.skipped': 'Übersprungen',
  'tryPipeline.skippedMeaning':
    'Was darin steht, ist nicht bekannt; daraus wird nichts geschlossen.',
  'tryPipeline.unknown': 'Was unbekannt blieb',
  'tryPipeline.unknownMeaning':
    'Zählt weder als erfüllt noch als nicht erfüllt, mit dem Grund und dem, was es klären würde.',
  'tryPipeline.noneUnknown': 'Nichts: Alles, was zutrifft, ist bekannt.',
  'tryPipeline.all': 'Alle Ergebnisse',
  'tryPipeline.allSummary_one': '{{count}} Fähigkeit mit ihrem Ergebnis',
  'tryPipeline.allSummary_other': '{{count}} Fähigkeiten mit ihren Ergebnissen',
};
