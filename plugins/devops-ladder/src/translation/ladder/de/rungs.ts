/** Rungs, axes and climbs in German. @internal */
export const rungs = {
  'rung.1.name': 'Continuous Integration',
  'rung.1.adds':
    'Jede Änderung wird maschinell gebaut und getestet, bevor sie in den Hauptzweig kommt.',
  'rung.1.enoughWhen':
    'keine Umgebung aus dem Hauptzweig aktuell zu halten ist (neu, zum Lernen, Bibliothek mit seltenen Releases)',
  'rung.1.climbSignal':
    'eine echte Umgebung muss aktuell bleiben, oder es wird so oft veröffentlicht, dass Deployments von Hand weh tun',
  'rung.2.name': 'Durchgängiges CI/CD',
  'rung.2.adds':
    'Qualitätsschranken, ein unveränderliches Artefakt mit Version in einer Registry, ein automatischer Weg in eine Umgebung.',
  'rung.2.enoughWhen':
    'eine Anwendung, eine oder zwei Umgebungen, wöchentliche bis tägliche Releases, und das vorige Artefakt erneut auszurollen ist Sicherheit genug',
  'rung.2.climbSignal':
    'mehrere Umgebungen, deren Übergänge geregelt sein müssen, ein Fehler beim Deployment, der teuer wird, oder eine Prüfpflicht',
  'rung.3.name': 'Auslieferung über mehrere Umgebungen',
  'rung.3.adds':
    'Ein Artefakt geht durch eine geregelte Kette, eine Strategie begrenzt den Schaden, Freigaben sind nachvollziehbar, und es gibt einen Rollback.',
  'rung.3.enoughWhen':
    'ein echter Service in Produktion mit mehreren Umgebungen; die meisten produktiven Anwendungen',
  'rung.3.climbSignal':
    'Kubernetes mit Drift oder offenliegenden Zugangsdaten zum Cluster (4); eine Compliance-Vorgabe oder der Bedarf, die Auslieferung zu messen (5); viele Teams, die handgebaute Pipelines aufhalten (6)',
  'rung.4.name': 'GitOps',
  'rung.4.adds':
    'Git hält den gewünschten Zustand; ein Controller im Cluster gleicht ihn ab, erkennt Drift und behält die Zugangsdaten drinnen.',
  'rung.4.enoughWhen':
    'Workloads auf Kubernetes, die deklarativ, gegen Drift gesichert und in Git nachvollziehbar ausgeliefert werden müssen',
  'rung.4.climbSignal':
    'Sicherheit oder Compliance muss von der Pipeline erzwungen werden, oder die Auslieferung muss gemessen werden, um besser zu werden',
  'rung.5.name': 'DevSecOps & DORA',
  'rung.5.adds':
    'Scans, die bei schweren Funden sperren, eine unversehrte Lieferkette, Richtlinien als Code, Beobachtbarkeit mit SLOs, gemessene DORA-Kennzahlen.',
  'rung.5.enoughWhen':
    'sicherheitsbewusste oder regulierte Organisationen mit einem oder wenigen Teams; für viele die richtige Obergrenze',
  'rung.5.climbSignal':
    'mehr als fünf oder sechs Teams, die jeweils die Sprossen 1–5 von Hand nachbauen',
  'rung.6.name': 'Interne Entwicklerplattform',
  'rung.6.adds':
    'Die Sprossen 1–5 als Produkt zur Selbstbedienung: Vorlagen als Golden Path, Leitplanken, kurzlebige Umgebungen, Überblick über die ganze Organisation.',
  'rung.6.enoughWhen':
    'viele Teams mit vielen Services, bei denen die Kosten der Pipelines je Team der Engpass sind',
  'rung.6.climbSignal': 'keines; höher geht es nicht',
  'axis.automation.name': 'Automatisierungstiefe',
  'axis.automation.question':
    'Wie viel von Bauen → Testen → Veröffentlichen → Ausrollen → Prüfen läuft ohne einen Menschen?',
  'axis.path.name': 'Weg in die Produktion',
  'axis.path.question':
    'Wie kommt eine Änderung tatsächlich in die Produktion?',
  'axis.safety.name': 'Sicherungen',
  'axis.safety.question':
    'Was hält eine schlechte Änderung auf oder begrenzt ihren Schaden?',
  'axis.feedback.name': 'Rückmeldung & Sichtbarkeit',
  'axis.feedback.question':
    'Woran ist zu erkennen, dass Auslieferung und System gesund sind?',
  'axis.self-service.name': 'Selbstbedienung für Entwickler',
  'axis.self-service.question':
    'Wie viel kann eine Entwicklerin oder ein Entwickler ohne Hilfe tun?',
  'climb.rigour.name': 'Sorgfalt der Auslieferung',
  'climb.runtime.name': 'Laufzeitmodell',
  'climb.assurance.name': 'Sicherheit & Messung',
  'climb.platform.name': 'Größe der Organisation',
};
