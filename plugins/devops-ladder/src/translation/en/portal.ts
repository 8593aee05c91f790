/** Widgets, columns and cards elsewhere in the portal, in English. @internal */
export const portal = {
  'portal.forbidden': 'You may not read this',
  'portal.forbiddenWhat':
    'The portal does not let you read what DevOps Ladder knows. Ask those who run it.',
  'portal.has': 'Has rung {{rung}}',
  'portal.hasBelow': 'Below rung 1',
  'portal.needs': 'needs {{rung}}',
  'portal.needsNone': 'needs none',
  'portal.notAssessed': 'Not assessed yet',
  'portal.stale': 'May be out of date',
  'portal.unreadable': 'Its sources cannot be read',
  'portal.allServices_one': '{{count}} service',
  'portal.allServices_other': 'All {{count}} services',

  'portal.mine.title': 'My services on the ladder',
  'portal.mine.description':
    'What you and your teams own, with the one thing to do next.',
  'portal.mine.loading': 'Loading your services',
  'portal.mine.error': 'Your services could not be loaded',
  'portal.mine.empty': 'No service of yours is on the ladder',
  'portal.mine.emptyWhat':
    'Services show here once you, or a group that you belong to, own them in the catalog.',
  'portal.mine.noOwnership': 'The portal does not know what you own',
  'portal.mine.noOwnershipWhat':
    'Sign in as a user of the catalog, and the services of your teams show here.',
  'portal.mine.next': 'Next: {{what}}',
  'portal.mine.nextLabel': 'Next: {{what}}, for {{service}}',
  'portal.mine.nothing': 'Nothing to change',
  'portal.mine.findOut': 'Next: find out what is not known',
  'portal.mine.findOutLabel':
    'Next: find out what is not known, for {{service}}',
  'portal.mine.seeWhy': 'See why',
  'portal.mine.seeWhyLabel': 'See why, for {{service}}',
  'portal.mine.leftOut_one':
    'You belong to {{count}} more group, whose services are not shown here.',
  'portal.mine.leftOut_other':
    'You belong to {{count}} more groups, whose services are not shown here.',

  'portal.search.capability': 'Capability of the ladder',
  'portal.search.trap': 'Trap of the ladder',
  'portal.search.capabilityOfRung': 'Capability of rung {{rung}}',
  'portal.search.trapOfRung': 'Trap from rung {{rung}} on',

  'portal.column.title': 'Rung',
  'portal.column.loading': 'Loading the rung',
  'portal.column.error': 'Could not be loaded',
  'portal.column.forbidden': 'You may not read this',
  'portal.column.notOnLadder': 'Not on the ladder',
  'portal.column.notLookedUp': 'Open the ladder',
  'portal.column.notLookedUpLabel': 'Open the ladder of {{service}}',
  'portal.column.linkLabel': '{{words}}. Why {{service}} has this rung',

  'portal.filter.fit': 'Ladder fit',
  'portal.filter.anyFit': 'Any fit',
  'portal.filter.rung': 'Ladder rung',
  'portal.filter.anyRung': 'Any rung',
  'portal.filter.under-built': 'Under-built',
  'portal.filter.right-sized': 'Right-sized',
  'portal.filter.over-built': 'Over-built',
  'portal.filter.unknown': 'Not certain',
  'portal.filter.loading': 'Looking for these services',
  'portal.filter.error': 'The ladder could not be asked',
  'portal.filter.cut':
    'Only the first {{shown}} of {{total}} services are looked at.',
  'portal.filter.cutLink': 'List all of them',

  'portal.rollUp.title': 'On the DevOps ladder',
  'portal.rollUp.loading': 'Loading where the services stand',
  'portal.rollUp.error': 'The ladder could not be loaded',
  'portal.rollUp.empty': 'No service here',
  'portal.rollUp.emptyGroup':
    'This group owns no service that is on the ladder. Services of groups below it are shown there.',
  'portal.rollUp.emptySystem': 'No service of this system is on the ladder.',
  'portal.rollUp.emptyDomain':
    'No service in the systems of this domain is on the ladder.',
  'portal.rollUp.notAssessed_one': '{{count}} of them is not assessed yet.',
  'portal.rollUp.notAssessed_other': '{{count}} of them are not assessed yet.',
  'portal.rollUp.fit': 'Fit',
  'portal.rollUp.rungs': 'Rungs',
  'portal.rollUp.below': 'Below the first rung',
  'portal.rollUp.rung': 'Rung {{level}}',
  'portal.rollUp.maybe': '{{services}} may be higher',
  'portal.rollUp.weakestLinks': 'Most common weakest links',
  'portal.rollUp.noWeakestLinks': 'None was found.',
  'portal.rollUp.countLabel_one': '{{count}} service: {{what}}',
  'portal.rollUp.countLabel_other': '{{count}} services: {{what}}',
} as const;
