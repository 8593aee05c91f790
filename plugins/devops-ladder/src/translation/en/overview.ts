/** The organisation overview, in English. @internal */
export const overview = {
  'overview.loading': 'Loading the overview',
  'overview.loadFailed': 'The overview could not be loaded',
  'overview.forbidden.title': 'You may not see the overview',
  'overview.forbidden.description':
    'It takes the permission to read services on the ladder. Those who run the portal can grant it.',
  'overview.empty.title': 'No services on the ladder yet',
  'overview.empty.description':
    'DevOps Ladder reads the pipelines of the components in the catalog. Register a component with a source location, and it appears here within minutes.',
  'overview.noMatch.title': 'No service matches these filters',
  'overview.noMatch.description':
    'Change or clear the filters to see the overview of more services.',
  'overview.filters.label': 'Filter the overview',
  'overview.asOf': 'As of {{age}}, model {{version}}',
  'overview.services_one': '{{count, number}} service',
  'overview.services_other': '{{count, number}} services',
  'overview.servicesNamed_one': '{{count, number}} service: {{name}}',
  'overview.servicesNamed_other': '{{count, number}} services: {{name}}',

  'overview.tiles.services': 'Services',
  'overview.tiles.servicesNote': 'that you may read',
  'overview.tiles.servicesFilteredNote': 'that match the filters',
  'overview.tiles.assessed': 'Assessed',
  'overview.tiles.notYet': '{{number, number}} not yet',
  'overview.tiles.allAssessed': 'all of them',
  'overview.tiles.coverage': 'Coverage',
  'overview.tiles.partlyKnown':
    '{{known, number}} of {{applicable, number}} that count are known',
  'overview.tiles.allKnown': 'of what counts is known',
  'overview.tiles.stale': 'Stale',
  'overview.tiles.staleServices_one':
    '{{count, number}} service with a source that failed',
  'overview.tiles.staleServices_other':
    '{{count, number}} services with a source that failed',
  'overview.tiles.staleNote': 'with a source that failed',
  'overview.tiles.noneStale': 'every source is up to date',

  'overview.rungs.title': 'Rungs',
  'overview.rungs.description':
    'Where the services stand, by what is known for certain.',
  'overview.rungs.below': 'Below the first rung',
  'overview.rungs.rung': 'Rung {{level}}',
  'overview.rungs.services_one': '{{count, number}} service on rung {{level}}',
  'overview.rungs.services_other':
    '{{count, number}} services on rung {{level}}',
  'overview.rungs.range': '{{number, number}} may be higher',

  'overview.fit.title': 'Fit',
  'overview.fit.description':
    'What each service has, against what its situation asks for.',

  'overview.matrix.title': 'Has against needs',
  'overview.matrix.description':
    'By what is known for certain. Outlined: has what it needs. Left of it: more. Right of it: less.',
  'overview.matrix.hatched': 'Hatched: some may stand higher.',
  'overview.matrix.caption':
    'Services by the rung they have and the rung they need',
  'overview.matrix.has': 'Has',
  'overview.matrix.needs': 'Needs',
  'overview.matrix.cell_one':
    '{{count, number}} service: has {{attained}}, needs {{needed}}',
  'overview.matrix.cell_other':
    '{{count, number}} services: has {{attained}}, needs {{needed}}',
  'overview.matrix.uncertainCell_one':
    '{{count, number}} service: has {{attained}} ({{uncertain, number}} perhaps more), needs {{needed}}',
  'overview.matrix.uncertainCell_other':
    '{{count, number}} services: has {{attained}} ({{uncertain, number}} perhaps more), needs {{needed}}',

  'overview.heat.title': 'Levels by axis',
  'overview.heat.description':
    'The level that at least half of the assessed services attain for certain, with the lowest and the highest beside it. Stronger colour is higher. In alphabetical order.',
  'overview.heat.groupBy': 'Group by',
  'overview.heat.by.owner': 'Owner',
  'overview.heat.by.system': 'System',
  'overview.heat.by.domain': 'Domain',
  'overview.heat.caption.owner': 'Levels by axis for each owner',
  'overview.heat.caption.system': 'Levels by axis for each system',
  'overview.heat.caption.domain': 'Levels by axis for each domain',
  'overview.heat.services': 'Services',
  'overview.heat.all': 'All together',
  'overview.heat.assessedOf_one':
    '{{count, number}} service, {{assessed, number}} assessed',
  'overview.heat.assessedOf_other':
    '{{count, number}} services, {{assessed, number}} assessed',
  'overview.heat.cell':
    '{{axis}} of {{group}}: level {{level}}, from {{lowest}} to {{highest}}',
  'overview.heat.notAssessed': 'Not assessed',
  'overview.heat.spread': '{{lowest}} to {{highest}}',
  'overview.heat.loading': 'Loading the levels',
  'overview.heat.loadFailed': 'The levels could not be loaded',
  'overview.heat.empty': 'There is nothing to group yet.',
  'overview.heat.leftOut_one': '{{count, number}} more group comes behind.',
  'overview.heat.leftOut_other': '{{count, number}} more groups come behind.',
  'overview.heat.next': 'Next groups',
  'overview.heat.previous': 'Previous groups',

  'overview.trend.title': 'Over time',
  'overview.trend.description':
    'Where the services that there are now stood at the end of each day, in UTC. A service counts from its first assessment on.',
  'overview.trend.by': 'Count by',
  'overview.trend.byFit': 'By verdict',
  'overview.trend.byRung': 'By rung',
  'overview.trend.days': 'Period',
  'overview.trend.lastDays': 'Last {{days}} days',
  'overview.trend.day': 'Day',
  'overview.trend.services': 'Services',
  'overview.trend.rung': 'Rung {{level}}',
  'overview.trend.below': 'Below rung 1',
  'overview.trend.chart': 'Services by day from {{from}} to {{to}}.',
  'overview.trend.change': '{{name}}: from {{before}} to {{after}}.',
  'overview.trend.same': '{{name}}: {{after}} at both ends.',
  'overview.trend.table': 'The numbers as a table',
  'overview.trend.tableCaption': 'Services by day, the last day first',
  'overview.trend.loading': 'Loading the trend',
  'overview.trend.chartMissing':
    'The drawing could not be loaded. The table has the numbers.',
  'overview.trend.drawing': 'Drawing the trend',
  'overview.trend.loadFailed': 'The trend could not be loaded',
  'overview.trend.empty':
    'No service was assessed in this period. The trend begins with the first assessment.',

  'overview.links.title': 'Most common weakest links',
  'overview.links.description':
    'The one change that most services need next, with how many it would lift.',
  'overview.links.empty': 'No service has a weakest link.',
  'overview.traps.title': 'Traps',
  'overview.traps.description': 'What looks like a safeguard and is none.',
  'overview.traps.empty': 'No trap was found.',
  'overview.traps.weakens': 'Weakens: {{names}}.',
  'overview.sources.title': 'Unreadable sources',
  'overview.sources.description': 'What could not be read stays unknown.',
  'overview.sources.empty': 'Every source could be read.',
  'overview.about': 'About {{name}}',

  'overview.behind.loading': 'Loading the services',
  'overview.behind.loadFailed': 'The services could not be loaded',
  'overview.behind.none': 'None any more: the count is a little older.',
  'overview.behind.cut':
    'There are too many services to look through all of them.',

  'overview.platform.title': 'Platform',
  'overview.platform.description':
    'Judged for the organisation as a whole. It is about no single team, and it never raises the rung that a service needs.',
  'overview.platform.unfiltered':
    'A part of the services says nothing of it: clear the filters to see how it is judged.',
  'overview.platform.teams': 'Teams',
  'overview.platform.teamsTitle': 'Counted teams',
  'overview.platform.teamsLine_one':
    '{{count, number}} group of type team owns at least one service',
  'overview.platform.teamsLine_other':
    '{{count, number}} groups of type team own at least one service',
  'overview.platform.services': 'Services',
  'overview.platform.servicesTitle': 'Counted services',
  'overview.platform.servicesLine_one':
    '{{count, number}} service that you may read',
  'overview.platform.servicesLine_other':
    '{{count, number}} services that you may read',
  'overview.platform.pipelines': 'Pipelines built by hand',
  'overview.platform.pipelinesTitle': 'Services by pipeline',
  'overview.platform.machinery': 'Platform machinery in use',
  'overview.platform.machineryTitle': 'Services by platform machinery',
  'overview.platform.notKnown': 'Not known',
  'overview.platform.disagrees': 'Disagrees with: {{value}} ({{source}}).',
  'overview.platform.from': 'Where it comes from: {{source}}',
  'overview.platform.state':
    'Who knows it can state it in the configuration as',
  'overview.platform.copy': 'Copy the configuration',
  'overview.platform.rule': 'How it is judged',
  'overview.platform.changed': 'Changed by the organisation: {{why}}',

  'overview.customised.ignored_one':
    '{{count, number}} change of the ladder cannot be used',
  'overview.customised.ignored_other':
    '{{count, number}} changes of the ladder cannot be used',
  'overview.customised.ignoredMeans':
    'Each entry named here is as it would be without the change.',
  'overview.customised.applied_one':
    'The organisation changed {{count, number}} entry of the ladder',
  'overview.customised.applied_other':
    'The organisation changed {{count, number}} entries of the ladder',
  'overview.customised.by': 'Changed by the organisation:',
} as const;
