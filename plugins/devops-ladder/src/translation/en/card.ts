/** The card of a service, in English. @internal */
export const card = {
  'card.title': 'DevOps ladder',
  'card.open': 'Open the ladder',
  'card.confirmNext': 'Confirm next',
  'card.weakestLink': 'Weakest link',
  'card.severeTraps_one': '{{count}} severe trap',
  'card.severeTraps_other': '{{count}} severe traps',
} as const;
