/** The page of guessed facts, in English. @internal */
export const guesses = {
  'guesses.intro':
    'The rung that a service needs follows from facts of its situation. Those that nobody states are guessed, and a guess may be wrong. Here they are by team, with what would state each.',
  'guesses.loading': 'Loading the guesses',
  'guesses.failed': 'The guesses could not be loaded',
  'guesses.none': 'Nothing is guessed',
  'guesses.noneOfOwner': 'Nothing is guessed of the services of this team',
  'guesses.noneMeaning':
    'Every fact of the services that you may see is stated or observed.',
  'guesses.noOwner': 'Services without an owner',
  'guesses.ofServices_one': '{{count}} service rests on guesses.',
  'guesses.ofServices_other': '{{count}} services rest on guesses.',
  'guesses.onlyThis': 'Only these',
  'guesses.all': 'Show all teams',
  'guesses.services_one': 'guessed for {{count}} service',
  'guesses.services_other': 'guessed for {{count}} services',
  'guesses.takenFor': 'Taken for: {{words}}',
  'guesses.assumed_one': '{{value}} ({{count}} service)',
  'guesses.assumed_other': '{{value}} ({{count}} services)',
  'guesses.from': 'Could be known from: {{words}}',
  'guesses.examples': 'Services for which {{name}} is guessed',
  'guesses.more_one': 'and {{count}} more among the services of this owner',
  'guesses.more_other': 'and {{count}} more among the services of this owner',
  'guesses.stateIt': 'How to state {{name}}',
  'guesses.byAnnotation':
    'For one service, in its catalog-info.yaml; on a system or a domain it holds for all services in it. Begins with what is assumed now:',
  'guesses.byRule':
    'For all services of the team that do not state it themselves, in the configuration of the portal:',
  'guesses.copyAnnotation': 'Copy the annotation for {{name}}',
  'guesses.copyRule': 'Copy the rule for {{name}}',
  'guesses.pages': 'Pages of teams',
  'guesses.page': 'Page {{number}}',
  'guesses.previous': 'Previous page',
  'guesses.next': 'Next page',
  'guesses.asOf': 'As of',
} as const;
