/** The capabilities of rungs 4 to 6 in German. @internal */
export const advancedCapabilities = {
  'capability.gitops-controller.name': 'Abgleichender Controller',
  'capability.gitops-controller.means':
    'Argo CD, Flux oder ein anderer Controller gleicht den Cluster laufend mit Git ab.',
  'capability.declared-state.name': 'Gewünschter Zustand in Git',
  'capability.declared-state.means':
    'Manifeste, Helm- oder Kustomize-Quellen jeder Umgebung liegen in Git.',
  'capability.drift-correction.name': 'Drift erkannt und behoben',
  'capability.drift-correction.means':
    'Drift wird erkannt und behoben, wo Self-Heal oder das Intervall des Controllers das tut.',
  'capability.no-push-credentials.name':
    'Keine Zugangsdaten zum Cluster in der CI',
  'capability.no-push-credentials.means':
    'Keine Pipeline schreibt mit eigenen Zugangsdaten in den Cluster.',
  'capability.declarative-rollback.name': 'Rollback durch Revert',
  'capability.declarative-rollback.means':
    'Ein Git-Revert des gewünschten Zustands nimmt das Release zurück.',
  'capability.reconciliation-status.name': 'Status des Abgleichs',
  'capability.reconciliation-status.means':
    'Das Team sieht, ob alles abgeglichen und gesund ist.',
  'capability.deploy-by-pull-request.name': 'Deployment per Pull Request',
  'capability.deploy-by-pull-request.means':
    'Ein Deployment entsteht durch einen Pull Request gegen den gewünschten Zustand.',
  'capability.sast.name': 'Sperrende statische Sicherheitsanalyse',
  'capability.sast.means':
    'SAST läuft bei Änderungen, und ein schwerer Fund sperrt.',
  'capability.image-scan.name': 'Sperrender Scan des Images',
  'capability.image-scan.means':
    'Das Container-Image wird gescannt, und ein schwerer Fund sperrt.',
  'capability.iac-scan.name': 'Scan von Infrastructure as Code',
  'capability.iac-scan.means':
    'Terraform, Helm, Kubernetes oder Cloud-Vorlagen werden gescannt, und ein schwerer Fund sperrt.',
  'capability.dast.name': 'Dynamischer Sicherheitstest',
  'capability.dast.means': 'Eine laufende Instanz wird gescannt.',
  'capability.security-gated-path.name': 'Sicherheitsschranken auf dem Weg',
  'capability.security-gated-path.means':
    'Im Ablauf der Pipeline steht mindestens ein sperrender Sicherheitsscan zwischen der Änderung und der Produktion.',
  'capability.sbom.name': 'SBOM',
  'capability.sbom.means':
    'Zu jedem Artefakt entsteht eine Stückliste der Software (SBOM).',
  'capability.artifact-signing.name': 'Signierte Artefakte',
  'capability.artifact-signing.means':
    'Die Pipeline signiert Artefakte (cosign, notation, GPG).',
  'capability.build-provenance.name': 'Herkunftsnachweis des Builds',
  'capability.build-provenance.means':
    'Zu jedem Artefakt entsteht ein SLSA-Herkunftsnachweis oder eine Build-Attestierung.',
  'capability.admission-verification.name': 'Prüfung bei der Zulassung',
  'capability.admission-verification.means':
    'Signaturen oder Herkunftsnachweise werden geprüft, bevor der Workload zugelassen wird.',
  'capability.policy-as-code.name': 'Richtlinien als Code',
  'capability.policy-as-code.means':
    'OPA/Conftest, Kyverno, Gatekeeper oder Ähnliches entscheidet, was ausgeliefert werden darf, und kann es sperren.',
  'capability.observability.name': 'Beobachtbarkeit',
  'capability.observability.means':
    'Metriken, Logs oder Traces des laufenden Services werden dort gesammelt, wo das Team sie sieht.',
  'capability.slo.name': 'SLOs mit Fehlerbudget',
  'capability.slo.means':
    'Service Level Objectives sind definiert (OpenSLO, Sloth, Pyrra, Nobl9, SLOs eines Herstellers).',
  'capability.alerting.name': 'Alarme und Bereitschaft',
  'capability.alerting.means':
    'Alarme erreichen jemanden in Bereitschaft (PagerDuty, Opsgenie, incident.io, Alertmanager-Regeln).',
  'capability.dora-measured.name': 'DORA-Kennzahlen gemessen',
  'capability.dora-measured.means':
    'Durchlaufzeit, Deployment-Häufigkeit, Fehlerquote und Wiederherstellungszeit lassen sich aus aufgezeichneten Ereignissen der letzten 90 Tage berechnen; ist eine Quelle für Incidents angebunden und kein Ausfall verzeichnet, gilt die Wiederherstellung als gemessen.',
  'capability.ephemeral-environments.name': 'Kurzlebige Umgebungen',
  'capability.ephemeral-environments.means':
    'Zu jedem Pull Request entsteht eine Preview-Umgebung, die von selbst wieder abgebaut wird.',
  'capability.self-service-infrastructure.name':
    'Infrastruktur zur Selbstbedienung',
  'capability.self-service-infrastructure.means':
    'Das Team holt sich Infrastruktur selbst, innerhalb von Leitplanken (Crossplane-Claims, Terraform-Module hinter Vorlagen, Plattform-APIs).',
  'capability.golden-path.name': 'Auf dem Golden Path',
  'capability.golden-path.means':
    'Die Pipeline des Services ist der geebnete Weg: aus einer Software-Vorlage entstanden oder aus der gemeinsamen Pipeline der Organisation zusammengesetzt.',
  'capability.inherited-guardrails.name': 'Geerbte Leitplanken',
  'capability.inherited-guardrails.means':
    'Die Schranken der Sprossen 2, 3 und 5 kommen aus der gemeinsamen Vorlage oder Pipeline, nicht aus einer eigenen Kopie des Services.',
  'capability.catalogued.name': 'Im Katalog und mit Eigentümer',
  'capability.catalogued.means':
    'Der Service steht im Katalog, mit einem echten Eigentümer, einer Beschreibung, Dokumentation und, wo er eine bietet, seiner API.',
  'capability.scaffolder-template.name': 'Aus einer Vorlage entstanden',
  'capability.scaffolder-template.means':
    'Eine Software-Vorlage des Portals erzeugt einen Service wie diesen (Annotation source-template oder eine Vorlage für seinen Typ).',
};
