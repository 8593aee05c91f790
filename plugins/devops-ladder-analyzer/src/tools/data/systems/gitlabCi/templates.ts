import type { ToolRow } from '../../../types';
import { component, template } from './actionNames';

/** Other templates and components of GitLab. @internal */
export const GITLAB_TEMPLATES: ToolRow[] = [
  {
    tool: 'gitlab-auto-build',
    proves: ['build', 'image-build', 'image-push'],
    actions: template('build'),
    examples: ['uses: gitlab:template/jobs/build'],
    nearMisses: ['uses: gitlab:template/jobs/test'],
  },
  {
    tool: 'gitlab-auto-test',
    proves: ['unit-test'],
    actions: template('test'),
    gate: { default: 'unknown' },
    examples: ['uses: gitlab:template/jobs/test'],
    nearMisses: ['uses: gitlab:template/jobs/build'],
  },
  {
    tool: 'gitlab-auto-deploy',
    proves: ['deploy'],
    actions: template('deploy'),
    examples: ['uses: gitlab:template/jobs/deploy'],
    nearMisses: ['uses: gitlab:template/jobs/build'],
  },
  {
    tool: 'gitlab-terraform',
    proves: ['iac-apply'],
    actions: [
      'gitlab:template/terraform',
      'gitlab:template/terraform.*',
      'gitlab:template/opentofu',
      'gitlab:template/opentofu.*',
      'gitlab:template/terraform/base/deploy',
      ...component(
        'components/opentofu/full-pipeline',
        'components/opentofu/validate-plan-apply',
        'components/opentofu/apply',
      ),
    ],
    examples: ['uses: gitlab:template/terraform/base/deploy'],
    nearMisses: ['uses: gitlab:template/terraform/base/validate'],
  },
  {
    tool: 'gitlab-terraform-check',
    proves: ['lint'],
    actions: [
      'gitlab:template/terraform/base/fmt',
      'gitlab:template/terraform/base/validate',
      ...component('components/opentofu/fmt', 'components/opentofu/validate'),
    ],
    examples: ['uses: gitlab:template/terraform/base/fmt'],
    nearMisses: ['uses: gitlab:template/terraform/base/build'],
  },
  {
    tool: 'gitlab-template',
    proves: ['harmless'],
    actions: [
      'gitlab:template/terraform/*',
      'gitlab:template/opentofu/*',
      'gitlab:template/jobs/license-scanning*',
      'gitlab:template/security/license-scanning*',
      'gitlab:template/security/license-management*',
      'gitlab:template/jobs/license-management*',
      'gitlab:template/jobs/code-intelligence*',
      'gitlab:template/jobs/browser-performance-testing*',
      'gitlab:template/jobs/load-performance-testing*',
      'gitlab:template/verify/*',
      ...component('components/opentofu/job-templates'),
    ],
    examples: ['uses: gitlab:template/terraform/base.latest'],
    nearMisses: ['uses: gitlab:project/group/shared/deploy.yml'],
  },
];
