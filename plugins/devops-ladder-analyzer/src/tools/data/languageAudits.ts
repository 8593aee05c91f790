import type { ToolRow } from '../types';

/** Scans of dependencies in single languages, and by commercial services. @internal */
export const LANGUAGE_AUDITS: ToolRow[] = [
  {
    tool: 'more-language-audit',
    proves: ['dependency-scan'],
    commands: [
      'retire',
      'depscan',
      'cve-bin-tool',
      'cargo-audit|cargo-deny audit|check',
      'jake ddt|iq',
      'nsp check',
      'ruby-audit check',
      'lein ~nvd',
      'clojure|clj ~-M:nvd|-T:nvd',
      'sbt ~dependencyCheck|dependencyCheckAggregate|dependencyCheckAnyProject',
      'mvn|mvnd ~ossindex:audit|ossindex:audit-aggregate|clm:evaluate',
      'gradle ~ossIndexAudit|nexusIQScan|nexusIQIndex',
      'nexus-iq-cli',
      'bomber scan',
      'mend sca|ua',
      'synopsys-detect|detect.sh',
      'wizcli dir scan',
    ],
    actions: [
      'sonatype-nexus-community/iq-github-action',
      'sonatype/actions/evaluate',
      'synopsys-sig/detect-action',
      'synopsys-sig/synopsys-action',
      'blackduck-inc/black-duck-security-scan',
      'g-rath/check-with-osv-detector',
      'aikidosec/github-actions-workflow',
      'oke-py/npm-audit-action',
      'trailofbits/gh-action-pip-audit',
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        {
          text: /synopsys|black-duck|detect\.sh|\bmend\b|nexus|sonatype|clm:evaluate|oke-py/,
        },
      ],
      decidedElsewhere: true,
      note: 'whether a finding fails the run is a policy of the service',
    },
    examples: ['retire --path .', 'mvn ossindex:audit', 'sbt dependencyCheck'],
    nearMisses: ['npm install retire', 'mend version', 'sbt test'],
  },
  {
    tool: 'scan-by-jar',
    proves: ['dependency-scan'],
    commands: ['java', 'bash|sh', 'curl'],
    when: [
      {
        text: /wss-unified-agent\S*\.jar|nexus-iq-cli\S*\.jar|(?:detect\.synopsys\.com|detect\.blackduck\.com)\/detect\d*\.sh|synopsys-detect\S*\.jar/,
      },
    ],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'whether a finding fails the run is a policy of the service',
    },
    examples: [
      'java -jar wss-unified-agent.jar -c wss.config',
      'bash <(curl -s https://detect.synopsys.com/detect9.sh)',
    ],
    nearMisses: ['java -jar app.jar', 'curl https://example.com/detect.sh'],
  },
];
