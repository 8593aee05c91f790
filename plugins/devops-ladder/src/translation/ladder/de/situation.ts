/** Requirements, facts and thresholds in German. @internal */
export const situation = {
  'requirement.stop-broken-merges.name': 'Keine kaputten Merges',
  'requirement.stop-broken-merges.when':
    'immer, außer der Service ist abgekündigt oder nur Dokumentation',
  'requirement.keep-an-environment-current.name':
    'Eine Umgebung aktuell halten',
  'requirement.keep-an-environment-current.when':
    'wird ausgerollt, und der Lebenszyklus ist Produktion oder es gibt mindestens 1 Umgebung',
  'requirement.frequent-release.name': 'Häufige Releases',
  'requirement.frequent-release.when': 'Deployments monatlich oder öfter',
  'requirement.governed-promotion.name': 'Geregelte Weitergabe',
  'requirement.governed-promotion.when':
    'wird ausgerollt, und mindestens 3 Umgebungen, oder mindestens 2 bei Deployments auf Abruf',
  'requirement.costly-bad-deploy.name': 'Teure Fehler beim Deployment',
  'requirement.costly-bad-deploy.when':
    'wird ausgerollt, der Lebenszyklus ist Produktion, und ein schlechtes Release ist kostspielig oder kritisch',
  'requirement.audit-trail.name': 'Prüfbarer Verlauf',
  'requirement.audit-trail.when':
    'wird ausgerollt, der Lebenszyklus ist Produktion, und es besteht Prüfpflicht',
  'requirement.drift-on-kubernetes.name': 'Drift auf Kubernetes',
  'requirement.drift-on-kubernetes.when':
    'wird ausgerollt, läuft auf Kubernetes, und Drift macht Ärger oder es gibt mindestens 2 Cluster',
  'requirement.enforced-supply-chain.name': 'Erzwungene Lieferkette',
  'requirement.enforced-supply-chain.when':
    'der Lebenszyklus ist Produktion, und Compliance nennt soc2, iso27001, pci-dss, hipaa oder fedramp',
  'requirement.measured-delivery.name': 'Gemessene Auslieferung',
  'requirement.measured-delivery.when':
    'wird ausgerollt, der Lebenszyklus ist Produktion, und die Auslieferung soll gemessen werden',
  'requirement.many-teams.name': 'Viele Teams',
  'requirement.many-teams.when':
    'mehr als 6 Teams und ein Anteil handgebauter Pipelines ab 0,5',
  'fact.lifecycle.name': 'Lebenszyklus',
  'fact.lifecycle.from': 'spec.lifecycle',
  'fact.delivers.name': 'Liefert',
  'fact.delivers.from':
    'spec.type, zugeordnet durch die Konfiguration; ein beobachtetes Deployment macht other zu einem Service',
  'fact.deploy-frequency.name': 'Deployment-Häufigkeit',
  'fact.deploy-frequency.from':
    'verzeichnete Deployments in die Produktion der letzten 90 Tage, sonst Annotation',
  'fact.environments.name': 'Umgebungen',
  'fact.environments.from':
    'Stufen (nicht Regionen, nicht Previews) in verzeichneten Deployments oder der Pipeline, sonst Annotation',
  'fact.bad-release-impact.name': 'Folgen eines schlechten Releases',
  'fact.bad-release-impact.from': 'Annotation',
  'fact.audit-required.name': 'Prüfpflicht',
  'fact.audit-required.from': 'Annotation',
  'fact.compliance.name': 'Compliance',
  'fact.compliance.from': 'Annotation',
  'fact.runtime.name': 'Laufzeit',
  'fact.runtime.from':
    'Annotationen bekannter Werkzeuge oder Manifeste, sonst Annotation',
  'fact.clusters.name': 'Cluster',
  'fact.clusters.from': 'Controller oder Annotation',
  'fact.drift-pain.name': 'Ärger durch Drift',
  'fact.drift-pain.from':
    'Annotation, oder Drift, die ein Controller oder ein Incident der letzten 12 Monate verzeichnet, auch vor der Einführung. Dass eine Pipeline in den Cluster schreibt, ist eine Auskunft, kein Ärger.',
  'fact.measure-delivery.name': 'Auslieferung messen',
  'fact.measure-delivery.from': 'Annotation',
  'fact.team-count.name': 'Zahl der Teams',
  'fact.team-count.from':
    'Katalog: Gruppen vom Typ team, denen mindestens ein Service gehört',
  'fact.service-count.name': 'Zahl der Services',
  'fact.service-count.from': 'Katalog',
  'fact.hand-built-share.name': 'Anteil handgebauter Pipelines',
  'fact.hand-built-share.from':
    'beobachtet: Anteil der Services, deren Pipeline nicht aus einer Vorlage oder gemeinsamen Pipeline stammt',
  'fact.platform-machinery.name': 'Plattformtechnik',
  'fact.platform-machinery.from':
    'beobachtet oder erklärt: Golden-Path-Vorlagen, aus denen Services entstanden sind, kurzlebige Umgebungen oder Infrastruktur zur Selbstbedienung in Gebrauch. Das Portal selbst zählt nicht dazu.',
  'threshold.fast-ci.means':
    'So lange dauert der Median der erfolgreichen CI-Läufe höchstens.',
  'threshold.slow-ci.means': 'Ein Median der CI-Läufe darüber ist eine Falle.',
  'threshold.deterministic-ci.means':
    'Unter diesem Anteil der Commits brauchten einen erneuten Lauf, um grün zu werden.',
  'threshold.flaky-ci.means':
    'Mehr Commits als dieser Anteil, die einen erneuten Lauf brauchten, sind eine Falle.',
  'threshold.ci-window.means': 'Über diese Zeit werden CI-Läufe betrachtet.',
  'threshold.delivery-window.means':
    'Über diese Zeit werden Deployments und Incidents betrachtet.',
  'threshold.rollback-window.means':
    'Ein verzeichneter Rollback ist nicht älter als das.',
  'threshold.rubber-stamp.means':
    'Eine Freigabe binnen dieser Zeit nach der Anfrage ist durchgewinkt.',
  'threshold.altitude-stampede.means':
    'Eine hohe Sprosse, von der dieser Anteil erfüllt ist, steht über dem, was darunter fehlt.',
  'threshold.many-teams.means':
    'Bis zu so vielen Teams wird keine Plattform verlangt.',
  'threshold.hand-built-share.means':
    'Ab diesem Anteil gelten Pipelines als überwiegend von Hand gebaut.',
};
