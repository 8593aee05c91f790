/** The capabilities of rungs 1 to 3 in German. @internal */
export const capabilities = {
  'capability.pipeline-as-code.name': 'Pipeline als Code',
  'capability.pipeline-as-code.means':
    'Die CI-Pipeline ist im Repository definiert.',
  'capability.ci-on-change.name': 'CI bei jeder Änderung',
  'capability.ci-on-change.means':
    'Die Pipeline startet von selbst bei jedem Push auf den Hauptzweig und bei jedem Pull oder Merge Request.',
  'capability.automated-build.name': 'Automatischer Build',
  'capability.automated-build.means':
    'Die Pipeline kompiliert oder bündelt die Anwendung; bei einer Sprache ohne Kompilieren installiert sie die festgeschriebenen Abhängigkeiten in einem frischen Checkout.',
  'capability.unit-tests.name': 'Automatische Tests',
  'capability.unit-tests.means':
    'Die Pipeline führt die Tests aus und schlägt fehl, wenn sie fehlschlagen.',
  'capability.lint.name': 'Lint oder statische Prüfungen',
  'capability.lint.means':
    'Ein Linter, eine Formatprüfung oder eine Typprüfung läuft in der Pipeline und kann sie fehlschlagen lassen.',
  'capability.required-checks.name': 'Merge nur mit grüner CI',
  'capability.required-checks.means':
    'Der Schutz des Hauptzweigs oder ein Ruleset verlangt mindestens eine CI-Prüfung.',
  'capability.change-status.name': 'Status an der Änderung',
  'capability.change-status.means':
    'An jedem Pull oder Merge Request steht, ob das Ergebnis rot oder grün ist.',
  'capability.dependency-caching.name': 'Cache für Abhängigkeiten',
  'capability.dependency-caching.means':
    'Die Pipeline holt Abhängigkeiten aus einem Cache.',
  'capability.fast-ci.name': 'Schnelle CI',
  'capability.fast-ci.means':
    'Der Median der erfolgreichen CI-Läufe der letzten 30 Tage liegt bei höchstens zehn Minuten.',
  'capability.deterministic-ci.name': 'Verlässliche CI',
  'capability.deterministic-ci.means':
    'Bei unter 5 % der Commits der letzten 30 Tage schlug ein CI-Lauf fehl und gelang dann ohne Änderung (erneut gestartet).',
  'capability.push-to-build.name': 'Push startet die CI',
  'capability.push-to-build.means': 'Für einen Build genügt ein Push.',
  'capability.immutable-artifact.name': 'Unveränderliches Artefakt mit Version',
  'capability.immutable-artifact.means':
    'Die Pipeline verpackt die Anwendung unter einer Version, die sich nie verschiebt: Commit-SHA, Release-Version oder Digest, nicht nur ein wandernder Tag wie latest.',
  'capability.artifact-repository.name': 'In einer Registry veröffentlicht',
  'capability.artifact-repository.means':
    'Das Artefakt kommt in eine Registry oder ein Paket-Repository.',
  'capability.automated-deploy.name': 'Automatisches Deployment',
  'capability.automated-deploy.means':
    'Die Pipeline oder ein Controller bringt das Artefakt ohne Handgriffe in eine echte Umgebung.',
  'capability.quality-gate.name': 'Qualitätsschranke über Unit-Tests hinaus',
  'capability.quality-gate.means':
    'Mindestens eines von Integrations- oder End-to-End-Tests, einer Schwelle für die Abdeckung oder einem Service für Qualitätsschranken kann die Änderung aufhalten.',
  'capability.dependency-scan.name': 'Sperrender Scan der Abhängigkeiten',
  'capability.dependency-scan.means':
    'Nach Abhängigkeiten mit bekannten Schwachstellen wird gesucht (SCA), und ein Fund kann die Pipeline fehlschlagen lassen oder wird vom SCM durchgesetzt.',
  'capability.secret-scan.name': 'Suche nach Geheimnissen',
  'capability.secret-scan.means':
    'Nach eingecheckten Geheimnissen wird in der Pipeline oder durch die Push Protection des SCM gesucht.',
  'capability.workload-identity.name': 'Föderierte Identität (OIDC)',
  'capability.workload-identity.means':
    'Die Pipeline meldet sich bei Cloud oder Registry mit einer kurzlebigen föderierten Identität an statt mit einem gespeicherten Schlüssel.',
  'capability.quality-reports.name': 'Berichte über Tests und Scans',
  'capability.quality-reports.means':
    'Berichte über Tests, Abdeckung oder Scans liegen dort, wo ein Mensch sie öffnen kann.',
  'capability.deploy-verification.name': 'Prüfung nach dem Deployment',
  'capability.deploy-verification.means':
    'Ein Smoke-Test oder Health-Check läuft nach dem Deployment und kann es fehlschlagen lassen.',
  'capability.pipeline-on-demand.name': 'Pipeline auf Abruf',
  'capability.pipeline-on-demand.means':
    'Entwickler können die Pipeline von Hand starten oder wiederholen, ohne ein anderes Team zu brauchen; ein System, in dem Benutzer jeden Lauf wiederholen können, zählt.',
  'capability.reusable-pipeline.name': 'Wiederverwendbare Pipeline-Teile',
  'capability.reusable-pipeline.means':
    'Die Pipeline besteht aus gemeinsamen Workflows, Vorlagen, Orbs oder Bibliotheken der Organisation.',
  'capability.automated-promotion.name': 'Automatische Weitergabe',
  'capability.automated-promotion.means':
    'Die Pipeline bringt die Änderung von einer Umgebung in die nächste, oder eine geprüfte Änderung mit derselben Artefakt-Referenz tut es.',
  'capability.environment-chain.name': 'Kette von Umgebungen',
  'capability.environment-chain.means':
    'Vor der Produktion steht mindestens eine Umgebung, und nur durch sie geht es in die Produktion (es zählen Stufen, nicht Regionen oder Previews).',
  'capability.build-once.name': 'Einmal bauen, dasselbe Artefakt weitergeben',
  'capability.build-once.means':
    'Jede Umgebung bekommt das einmal gebaute Artefakt; keine baut es neu.',
  'capability.progressive-deploy.name': 'Deployment-Strategie',
  'capability.progressive-deploy.means':
    'Rolling, Blue/Green oder Canary ist so eingestellt, dass ein Deployment keine Auszeit braucht und sein Schaden begrenzt ist.',
  'capability.production-approval.name':
    'Nachvollziehbare Freigabe für die Produktion',
  'capability.production-approval.means':
    'Vor der Produktion steht eine vorgeschriebene Freigabe; oder, bei Continuous Deployment, automatische Schranken, zu denen eine erfüllte Qualitätsschranke gehört. Wo die Situation eine Prüfpflicht nennt, genügt nur eine aufgezeichnete Freigabe durch einen Menschen.',
  'capability.rollback.name': 'Weg zurück',
  'capability.rollback.means':
    'Ein schlechtes Release lässt sich von Pipeline oder Plattform zurücknehmen: von selbst an einer gescheiterten Health- oder Canary-Schranke, oder in einem Schritt.',
  'capability.feature-flags.name': 'Feature-Flags',
  'capability.feature-flags.means':
    'Durch eine Bibliothek oder einen Service für Feature-Flags ist das Freischalten vom Deployment getrennt.',
  'capability.deploy-notifications.name': 'Meldung von Deployments',
  'capability.deploy-notifications.means':
    'Das Team erfährt von jedem Deployment in die Produktion (Chat, E-Mail, Marker im Incident- oder Beobachtungswerkzeug).',
  'capability.deploy-audit-trail.name': 'Protokoll der Deployments',
  'capability.deploy-audit-trail.means':
    'Wer was wann in welche Umgebung gebracht hat, ist festgehalten (Deployment-Einträge, Umgebungen, Release-Historie oder die Git-Historie des gewünschten Zustands unter einem abgleichenden Controller).',
  'capability.deploy-on-demand.name': 'Deployment auf Wunsch',
  'capability.deploy-on-demand.means':
    'Entwickler können das Deployment einer bestimmten Version in eine bestimmte Umgebung anfordern oder starten.',
};
