import type { Translated } from '../Translated';
import type { card as english } from '../en/card';

/** The card of a service, in German. @internal */
export const card: Translated<typeof english> = {
  'card.title': 'DevOps-Leiter',
  'card.open': 'Leiter öffnen',
  'card.confirmNext': 'Als Nächstes bestätigen',
  'card.weakestLink': 'Schwächstes Glied',
  'card.severeTraps_one': '{{count}} schwere Falle',
  'card.severeTraps_other': '{{count}} schwere Fallen',
};
