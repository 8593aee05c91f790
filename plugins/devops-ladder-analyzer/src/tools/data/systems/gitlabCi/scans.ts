import type { ActKind, ToolRow } from '../../../types';
import { component, template } from './actionNames';

const PASSES = 'the analysers of GitLab may fail, and succeed on findings';

/**
 * A scan by a template of GitLab. Its jobs may fail without harm; where they
 * may not, only a script that looks at the findings makes it a gate.
 */
function scan(
  tool: string,
  proves: ActKind[],
  actions: string[],
  nearMiss: string,
): ToolRow[] {
  const [example] = actions.map(action => action.replace(/\*$/, ''));
  const row = { tool, proves, actions };
  const strict = { input: 'allow_failure', is: ['false'] };
  const checked = { input: 'fails_on_findings', is: ['true'] };
  return [
    {
      ...row,
      unless: [strict],
      gate: { default: 'advisory', decidedElsewhere: true, note: PASSES },
      examples: [`uses: ${example} allow_failure=true`],
      nearMisses: [nearMiss, `uses: ${example} allow_failure=false`],
    },
    {
      ...row,
      when: [strict],
      unless: [checked],
      gate: { default: 'unknown', decidedElsewhere: true },
      examples: [`uses: ${example} allow_failure=false`],
      nearMisses: [nearMiss, `uses: ${example} allow_failure=true`],
    },
    {
      ...row,
      when: [strict, checked],
      gate: { default: 'blocking' },
      examples: [`uses: ${example} allow_failure=false fails_on_findings=true`],
      nearMisses: [nearMiss, `uses: ${example} fails_on_findings=true`],
    },
  ];
}

/** Scans by templates and components of GitLab. @internal */
export const GITLAB_SCANS: ToolRow[] = [
  ...scan(
    'gitlab-sast',
    ['sast'],
    [...template('sast'), ...component('components/sast/sast')],
    'uses: gitlab:template/jobs/sast-iac',
  ),
  ...scan(
    'gitlab-iac-scanning',
    ['iac-scan'],
    [...template('sast-iac'), ...component('components/sast/iac-sast')],
    'uses: gitlab:template/jobs/sast',
  ),
  ...scan(
    'gitlab-secret-detection',
    ['secret-scan'],
    [
      ...template('secret-detection'),
      ...component('components/secret-detection/secret-detection'),
    ],
    'uses: gitlab:template/jobs/sast',
  ),
  ...scan(
    'gitlab-dependency-scanning',
    ['dependency-scan'],
    [
      ...template('dependency-scanning'),
      ...component(
        'components/dependency-scanning/main',
        'components/dependency-scanning/dependency-scanning',
      ),
    ],
    'uses: gitlab:template/jobs/license-scanning',
  ),
  ...scan(
    'gitlab-container-scanning',
    ['image-scan'],
    [
      ...template('container-scanning'),
      ...template('multi-container-scanning'),
      ...component(
        'components/container-scanning/container-scanning',
        'components/container-scanning/multi-container-scanning',
      ),
    ],
    'uses: gitlab:template/jobs/build',
  ),
  ...scan(
    'gitlab-dast',
    ['dast'],
    [
      ...template('dast'),
      ...template('dast-api'),
      ...template('api-security'),
      ...template('api-fuzzing'),
      ...component(
        'components/dast/dast',
        'components/api-security/*',
        'components/api-fuzzing/*',
      ),
    ],
    'uses: gitlab:template/jobs/sast',
  ),
  ...scan(
    'gitlab-code-quality',
    ['lint'],
    [
      ...template('code-quality'),
      ...component(
        'components/code-quality/*',
        'components/code-quality-oss/*',
      ),
    ],
    'uses: gitlab:template/jobs/sast',
  ),
];
