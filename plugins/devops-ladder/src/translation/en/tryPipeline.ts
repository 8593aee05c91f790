/** The page that tries a pipeline, in English. @internal */
export const tryPipeline = {
  'tryPipeline.title': 'Try a pipeline',
  'tryPipeline.description':
    'Paste the files of a pipeline and see what they would show before you push them. They are taken for the whole repository: what is not among them counts as absent.',
  'tryPipeline.exampleGithub': 'Example for GitHub Actions',
  'tryPipeline.exampleGitlab': 'Example for GitLab CI',
  'tryPipeline.restore': 'Bring back my files',
  'tryPipeline.limits':
    'At most {{files, number}} files of {{characters, number}} characters each, 2 MB together.',
  'tryPipeline.file': 'File {{number}}',
  'tryPipeline.path': 'Path in the repository',
  'tryPipeline.content': 'Text of the file',
  'tryPipeline.characters': '{{used, number}} of {{most, number}} characters',
  'tryPipeline.add': 'Add a file',
  'tryPipeline.remove': 'Remove {{name}}',
  'tryPipeline.removeShort': 'Remove',
  'tryPipeline.scope': 'Folder of the service',
  'tryPipeline.scopeMeaning': 'Only for a service of a monorepo.',
  'tryPipeline.service': 'Service of the catalog',
  'tryPipeline.serviceMeaning':
    'Its situation and what other sources say of it count as well.',
  'tryPipeline.situation': 'State the situation, to get a verdict',
  'tryPipeline.situationMeaning':
    'What is not stated is assumed, and called a guess.',
  'tryPipeline.submit': 'Try it',
  'tryPipeline.notStored':
    'Nothing is stored: the files are read once for the answer and forgotten.',
  'tryPipeline.problem.noPath':
    'Say where the file lies in the repository, such as .gitlab-ci.yml.',
  'tryPipeline.problem.longPath':
    'A path has at most {{most, number}} characters.',
  'tryPipeline.problem.samePath': 'Another file has the same path.',
  'tryPipeline.problem.noContent': 'Paste the text of the file.',
  'tryPipeline.problem.longContent':
    'A file has at most {{most, number}} characters. Leave out what the pipeline does not need.',
  'tryPipeline.problem.tooMuch':
    'Together the files are larger than 2 MB. Remove some of them.',
  'tryPipeline.invalid': 'Not tried yet',
  'tryPipeline.invalidMeaning':
    'Something in the form is not accepted. What it is stands beside the field; your files are still there.',
  'tryPipeline.nothingYet': 'Nothing tried yet',
  'tryPipeline.nothingYetMeaning':
    'Paste a file or load an example, then try it. The findings appear here, beside the lines.',
  'tryPipeline.asking': 'Reading the files',
  'tryPipeline.forbidden': 'You may not try pipelines',
  'tryPipeline.forbiddenMeaning':
    'It takes the permission devops-ladder.analyze. Who runs the portal can give it to you; your files are still there.',
  'tryPipeline.failed': 'The files could not be tried',
  'tryPipeline.outdated':
    'The form has changed since. What stands below is of the files as they were sent.',
  'tryPipeline.done': 'The files were read.',
  'tryPipeline.result': 'What it would give',
  'tryPipeline.ciSystem': 'Read as {{name}}.',
  'tryPipeline.noCiSystem': 'None of the files was recognised as a pipeline.',
  'tryPipeline.noSituation':
    'Whether that is enough depends on the situation of the service. State it above to get a verdict.',
  'tryPipeline.findings': 'Findings beside the lines',
  'tryPipeline.findingsMeaning':
    'Choose a finding to go to its lines, or the number of a marked line to go to its finding.',
  'tryPipeline.codeOf': '{{path}} with line numbers',
  'tryPipeline.findingsOf': 'Findings in {{path}}',
  'tryPipeline.lineFindings_one': 'Line {{line}}: {{count}} finding',
  'tryPipeline.lineFindings_other': 'Line {{line}}: {{count}} findings',
  'tryPipeline.line': 'Line {{line}}',
  'tryPipeline.lines': 'Lines {{first}} to {{last}}',
  'tryPipeline.goToLines': '{{name}}: go to {{lines}}',
  'tryPipeline.showLines': 'Show lines {{first}} to {{last}}',
  'tryPipeline.trap': 'Trap: {{severity}}',
  'tryPipeline.overall': 'All in all:',
  'tryPipeline.noneInLines': 'No finding points to a line of this file.',
  'tryPipeline.ofFile_one': '{{count}} more about the file as a whole',
  'tryPipeline.ofFile_other': '{{count}} more about the file as a whole',
  'tryPipeline.skipped': 'Skipped',
  'tryPipeline.skippedMeaning':
    'What these hold is not known; nothing is concluded from it.',
  'tryPipeline.unknown': 'What stayed unknown',
  'tryPipeline.unknownMeaning':
    'Counted neither as met nor as not met, with why and what would settle it.',
  'tryPipeline.noneUnknown': 'Nothing: all that applies is known.',
  'tryPipeline.all': 'All outcomes',
  'tryPipeline.allSummary_one': '{{count}} capability with its outcome',
  'tryPipeline.allSummary_other': '{{count}} capabilities with their outcomes',
} as const;
