import type { ToolRow } from '../../../types';
import { AZURE_ARTIFACT_SCAN_TASKS } from './artifactScanTasks';
import { AZURE_BUILD_TASKS } from './buildTasks';
import { AZURE_CODE_SCAN_TASKS } from './codeScanTasks';
import { AZURE_DEPLOY_TASKS } from './deployTasks';
import { AZURE_HARMLESS_TASKS } from './harmlessTasks';
import { AZURE_PUBLISH_TASKS } from './publishTasks';
import { AZURE_SERVICE_TASKS } from './serviceTasks';

/**
 * Tasks of Azure Pipelines; names and inputs in small letters, versions left
 * out. Tasks that call a program of the command line are read as that command:
 * only what they do beside it stands here.
 *
 * @internal
 */
export const AZURE_PIPELINES_TOOLS: ToolRow[] = [
  ...AZURE_BUILD_TASKS,
  ...AZURE_PUBLISH_TASKS,
  ...AZURE_DEPLOY_TASKS,
  ...AZURE_CODE_SCAN_TASKS,
  ...AZURE_ARTIFACT_SCAN_TASKS,
  ...AZURE_SERVICE_TASKS,
  ...AZURE_HARMLESS_TASKS,
];
