/** The traps in German. @internal */
export const traps = {
  'trap.advisory-only-gate.name': 'Schranke, die nur Hinweise gibt',
  'trap.advisory-only-gate.means':
    'Ein Scan oder Test läuft, kann die Pipeline aber nicht fehlschlagen lassen (continue-on-error, allow_failure, || true, soft-fail, Exit-Code 0): Dokumentation, keine Kontrolle. Betroffen ist nur die Fähigkeit, deren Prüfung bloß Hinweise gibt, und nur, wenn keine andere Prüfung dieser Art sperrt.',
  'trap.disabled-security-stage.name': 'Abgeschaltete Sicherheitsprüfung',
  'trap.disabled-security-stage.means':
    'Ein Sicherheitsjob ist auskommentiert oder durch eine Bedingung abgeschaltet, die nie zutrifft, und nichts anderes tut seine Arbeit.',
  'trap.rebuild-per-environment.name': 'Neuer Build je Umgebung',
  'trap.rebuild-per-environment.means':
    'Das Artefakt wird für eine andere Umgebung noch einmal gebaut.',
  'trap.mutable-tag-only.name': 'Nur ein wandernder Tag',
  'trap.mutable-tag-only.means':
    'Das Artefakt wird nur unter einem Tag veröffentlicht oder ausgerollt, der sich verschiebt (latest, main).',
  'trap.stored-cloud-keys.name': 'Gespeicherte Cloud-Schlüssel',
  'trap.stored-cloud-keys.means':
    'Die Pipeline bekommt langlebige Cloud-Schlüssel als Geheimnisse.',
  'trap.gitops-back-door.name': 'Hintertür an GitOps vorbei',
  'trap.gitops-back-door.means':
    'Ein Controller gleicht mit Git ab, und eine Pipeline oder ein Skript schreibt dennoch direkt in denselben Cluster und dieselbe Umgebung.',
  'trap.unprotected-production.name': 'Ungeschützte Produktion',
  'trap.unprotected-production.means':
    'Die Pipeline rollt in die Produktion aus, ohne dass davor eine vorgeschriebene Freigabe oder eine automatische Schranke steht, oder man darf sich selbst freigeben.',
  'trap.rubber-stamp-approval.name': 'Durchgewinkte Freigabe',
  'trap.rubber-stamp-approval.means':
    'Aufgezeichnete Freigaben stammen von der Person, die die Änderung geschrieben hat, von einem Bot ohne Prüfung, oder kommen in der Regel binnen einer Minute nach der Anfrage.',
  'trap.bypassed-checks.name': 'Umgangene Prüfungen',
  'trap.bypassed-checks.means':
    'Administratoren dürfen an der vorgeschriebenen Prüfung vorbei mergen und tun es, oder Änderungen wurden gemergt, während sie rot oder offen war.',
  'trap.unpinned-third-party-step.name': 'Fremder Schritt ohne feste Version',
  'trap.unpinned-third-party-step.means':
    'Eine fremde Action, ein Orb, ein Image oder ein entfernter Include läuft über eine wandernde Referenz mit Zugriff auf Geheimnisse oder Schreibrechten.',
  'trap.slow-ci.name': 'Langsame CI',
  'trap.slow-ci.means':
    'Der Median der CI-Läufe liegt über zwanzig Minuten: man umgeht sie.',
  'trap.flaky-ci.name': 'Unzuverlässige CI',
  'trap.flaky-ci.means':
    'Mehr als 10 % der Commits brauchten einen erneuten Lauf, um grün zu werden.',
  'trap.hand-deploy.name': 'Deployment von Hand',
  'trap.hand-deploy.means':
    'Das Repository hat Skripte oder Anleitungen zum Deployment, keine Pipeline führt sie aus, und nichts anderes ist bekannt, das ausrollt.',
  'trap.untested-rollback.name': 'Nie erprobter Rollback',
  'trap.untested-rollback.means':
    'Ein Weg zurück ist eingerichtet, Deployments sind verzeichnet, und seit 180 Tagen ist kein Rollback verzeichnet, weder echt noch geübt.',
  'trap.golden-path-bypassed.name': 'Golden Path verlassen',
  'trap.golden-path-bypassed.means':
    'Der Service ist aus einer Vorlage entstanden, und seine Pipeline nutzt die gemeinsamen Teile nicht mehr oder weicht von ihnen ab.',
  'trap.altitude-stampede.name': 'Zu hoch hinaus',
  'trap.altitude-stampede.means':
    'Mindestens die Hälfte des geforderten Gewichts von Sprosse 4, 5 oder 6 ist erfüllt, während darunter eine geforderte Fähigkeit der Sprossen 1–3 bekanntermaßen fehlt (nicht bloß unbekannt ist).',
  'trap.unreviewed-metrics.name': 'Kennzahlen, die niemand ansieht',
  'trap.unreviewed-metrics.means':
    'Ereignisse der Auslieferung werden aufgezeichnet, und eine Kennzahl verschlechtert sich deutlich, ohne dass jemand das zur Kenntnis genommen hat.',
};
