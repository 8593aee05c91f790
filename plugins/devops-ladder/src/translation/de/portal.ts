import type { Translated } from '../Translated';
import type { portal as english } from '../en/portal';

/** Widgets, columns and cards elsewhere in the portal, in German. @internal */
export const portal: Translated<typeof english> = {
  'portal.forbidden': 'Das dürfen Sie nicht lesen',
  'portal.forbiddenWhat':
    'Das Portal lässt Sie nicht lesen, was DevOps Ladder weiß. Fragen Sie, wer es betreibt.',
  'portal.has': 'Steht auf Sprosse {{rung}}',
  'portal.hasBelow': 'Unter Sprosse 1',
  'portal.needs': 'braucht {{rung}}',
  'portal.needsNone': 'braucht keine',
  'portal.notAssessed': 'Noch nicht bewertet',
  'portal.stale': 'Vielleicht veraltet',
  'portal.unreadable': 'Die Quellen sind nicht lesbar',
  'portal.allServices_one': '{{count}} Service',
  'portal.allServices_other': 'Alle {{count}} Services',

  'portal.mine.title': 'Meine Services auf der Leiter',
  'portal.mine.description':
    'Was Ihnen und Ihren Teams gehört, mit dem einen nächsten Schritt.',
  'portal.mine.loading': 'Ihre Services werden geladen',
  'portal.mine.error': 'Ihre Services konnten nicht geladen werden',
  'portal.mine.empty': 'Keiner Ihrer Services steht auf der Leiter',
  'portal.mine.emptyWhat':
    'Services erscheinen hier, sobald sie im Katalog Ihnen oder einer Ihrer Gruppen gehören.',
  'portal.mine.noOwnership': 'Das Portal weiß nicht, was Ihnen gehört',
  'portal.mine.noOwnershipWhat':
    'Melden Sie sich als Benutzer des Katalogs an, dann erscheinen hier die Services Ihrer Teams.',
  'portal.mine.next': 'Als Nächstes: {{what}}',
  'portal.mine.nextLabel': 'Als Nächstes: {{what}}, für {{service}}',
  'portal.mine.nothing': 'Nichts zu ändern',
  'portal.mine.findOut': 'Als Nächstes: klären, was nicht bekannt ist',
  'portal.mine.findOutLabel':
    'Als Nächstes: klären, was nicht bekannt ist, für {{service}}',
  'portal.mine.seeWhy': 'Warum?',
  'portal.mine.seeWhyLabel': 'Warum, für {{service}}',
  'portal.mine.leftOut_one':
    'Sie gehören zu {{count}} weiteren Gruppe, deren Services hier nicht gezeigt werden.',
  'portal.mine.leftOut_other':
    'Sie gehören zu {{count}} weiteren Gruppen, deren Services hier nicht gezeigt werden.',

  'portal.search.capability': 'Fähigkeit der Leiter',
  'portal.search.trap': 'Falle der Leiter',
  'portal.search.capabilityOfRung': 'Fähigkeit der Sprosse {{rung}}',
  'portal.search.trapOfRung': 'Falle ab Sprosse {{rung}}',

  'portal.column.title': 'Sprosse',
  'portal.column.loading': 'Die Sprosse wird geladen',
  'portal.column.error': 'Nicht ladbar',
  'portal.column.forbidden': 'Das dürfen Sie nicht lesen',
  'portal.column.notOnLadder': 'Nicht auf der Leiter',
  'portal.column.notLookedUp': 'Leiter öffnen',
  'portal.column.notLookedUpLabel': 'Leiter von {{service}} öffnen',
  'portal.column.linkLabel':
    '{{words}}. Warum {{service}} auf dieser Sprosse steht',

  'portal.filter.fit': 'Passung auf der Leiter',
  'portal.filter.anyFit': 'Jede Passung',
  'portal.filter.rung': 'Sprosse der Leiter',
  'portal.filter.anyRung': 'Jede Sprosse',
  'portal.filter.under-built': 'Zu wenig gebaut',
  'portal.filter.right-sized': 'Passend gebaut',
  'portal.filter.over-built': 'Zu viel gebaut',
  'portal.filter.unknown': 'Nicht sicher',
  'portal.filter.loading': 'Diese Services werden gesucht',
  'portal.filter.error': 'Die Leiter konnte nicht gefragt werden',
  'portal.filter.cut':
    'Nur die ersten {{shown}} von {{total}} Services werden berücksichtigt.',
  'portal.filter.cutLink': 'Alle auflisten',

  'portal.rollUp.title': 'Auf der DevOps-Leiter',
  'portal.rollUp.loading': 'Der Stand der Services wird geladen',
  'portal.rollUp.error': 'Die Leiter konnte nicht geladen werden',
  'portal.rollUp.empty': 'Hier gibt es keinen Service',
  'portal.rollUp.emptyGroup':
    'Dieser Gruppe gehört kein Service auf der Leiter. Services der Gruppen darunter stehen bei diesen.',
  'portal.rollUp.emptySystem':
    'Kein Service dieses Systems steht auf der Leiter.',
  'portal.rollUp.emptyDomain':
    'Kein Service in den Systemen dieser Domäne steht auf der Leiter.',
  'portal.rollUp.notAssessed_one': '{{count}} davon ist noch nicht bewertet.',
  'portal.rollUp.notAssessed_other':
    '{{count}} davon sind noch nicht bewertet.',
  'portal.rollUp.fit': 'Passung',
  'portal.rollUp.rungs': 'Sprossen',
  'portal.rollUp.below': 'Unter der ersten Sprosse',
  'portal.rollUp.rung': 'Sprosse {{level}}',
  'portal.rollUp.maybe': '{{services}} vielleicht höher',
  'portal.rollUp.weakestLinks': 'Häufigste schwächste Glieder',
  'portal.rollUp.noWeakestLinks': 'Es wurde keines gefunden.',
  'portal.rollUp.countLabel_one': '{{count}} Service: {{what}}',
  'portal.rollUp.countLabel_other': '{{count}} Services: {{what}}',
};
