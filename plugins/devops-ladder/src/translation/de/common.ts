import type { Translated } from '../Translated';
import type { common as english } from '../en/common';

/** What several pages say, in German. @internal */
export const common: Translated<typeof english> = {
  'common.tryAgain': 'Erneut versuchen',
  'common.copied': 'Kopiert',
  'common.copyFailed':
    'Konnte nicht kopiert werden: Markieren Sie stattdessen den Text',
  'common.elsewhere': 'Anderswo',
  'common.deploymentRepository': 'Deployment-Repository',
  'common.has': 'Hat',
  'common.possibly': 'Vielleicht',
  'common.needs': 'Braucht',
  'common.needed.none': 'Braucht keine Sprosse',
  'common.needed.rung': 'Braucht Sprosse {{level}}',
  'common.needed.rungNamed': 'Braucht Sprosse {{level}}, {{name}}',
  'common.needed.guess': '{{words}}, eine Vermutung',
  'common.needed.byOwner': 'verlangt vom Eigentümer, „{{reason}}“',
  'common.needed.noRequirement': 'keine Anforderung trifft darauf zu',
  'common.needed.itself': 'Die Situation selbst verlangt Sprosse {{level}}.',
  'common.needed.itselfNone': 'Die Situation selbst verlangt keine Sprosse.',

  'common.page.overview': 'Übersicht',
  'common.page.services': 'Services',
  'common.page.chooseRung': 'Sprosse wählen',
  'common.page.tryPipeline': 'Pipeline ausprobieren',
  'common.page.ladder': 'Die Leiter',
  'common.page.guesses': 'Vermutungen',
  'common.page.status': 'Status',
};
