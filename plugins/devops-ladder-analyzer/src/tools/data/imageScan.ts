import type { ToolRow } from '../types';

/** Scanners of container images alone. @internal */
export const IMAGE_SCAN_TOOLS: ToolRow[] = [
  {
    tool: 'image-scanner',
    proves: ['image-scan'],
    actions: [
      'docker/scout-action',
      'azure/container-scan',
      'sysdiglabs/scan-action',
      'crazy-max/ghaction-container-scan',
    ],
    commands: [
      'docker scout cves',
      'docker-scout cves',
      'wizcli docker scan',
      'twistcli images scan',
      'jf docker scan',
      'clair-action',
      'aws ecr wait image-scan-complete',
    ],
    unless: [
      {
        input: 'command',
        is: ['quickview', 'compare', 'recommendations', 'sbom'],
      },
    ],
    gate: {
      default: 'unknown',
      blockingWhen: [
        { input: 'exit-code', is: ['true', '1'] },
        { flag: ['--exit-code', '-e'] },
        { input: 'severity_threshold' },
        { text: /twistcli|azure\/container-scan/ },
      ],
      advisoryWhen: [
        { input: 'ignore-failed-scan', is: ['true'] },
        { text: /ecr wait/ },
      ],
    },
    examples: [
      'uses: docker/scout-action command=cves exit-code=true',
      'docker scout cves --exit-code app:1',
    ],
    nearMisses: [
      'docker scout quickview',
      'uses: docker/scout-action command=quickview',
    ],
  },
];
