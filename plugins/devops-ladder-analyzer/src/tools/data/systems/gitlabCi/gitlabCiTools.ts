import type { ToolRow } from '../../../types';
import { GITLAB_KEYWORDS } from './keywords';
import { GITLAB_SCANS } from './scans';
import { GITLAB_TEMPLATES } from './templates';

/** What GitLab CI itself brings: templates, components and keywords. @internal */
export const GITLAB_CI_TOOLS: ToolRow[] = [
  ...GITLAB_SCANS,
  ...GITLAB_TEMPLATES,
  ...GITLAB_KEYWORDS,
];
