import { BUILD_TOOLS } from './data/build';
import { CACHE_TOOLS } from './data/cache';
import { CLOUD_DEPLOY_TOOLS } from './data/cloudDeploy';
import { COVERAGE_GATE_TOOLS } from './data/coverageGate';
import { CREDENTIAL_TOOLS } from './data/credentials';
import { DEPENDENCY_SCAN_TOOLS } from './data/dependencyScan';
import { DYNAMIC_ANALYSIS_TOOLS } from './data/dynamicAnalysis';
import { GITOPS_TOOLS } from './data/gitops';
import { HARMLESS_TOOLS } from './data/harmless';
import { HOST_DEPLOY_TOOLS } from './data/hostDeploy';
import { IMAGE_SCAN_TOOLS } from './data/imageScan';
import { INFRASTRUCTURE_APPLY_TOOLS } from './data/infrastructureApply';
import { INFRASTRUCTURE_SCAN_TOOLS } from './data/infrastructureScan';
import { INTEGRATION_TEST_TOOLS } from './data/integrationTest';
import { KUBERNETES_DEPLOY_TOOLS } from './data/kubernetesDeploy';
import { LINT_TOOLS } from './data/lint';
import { MULTI_PURPOSE_SCAN_TOOLS } from './data/multiPurposeScan';
import { PLATFORM_DEPLOY_TOOLS } from './data/platformDeploy';
import { PUBLISH_TOOLS } from './data/publish';
import { REPORT_TOOLS } from './data/report';
import { ROLLBACK_TOOLS } from './data/rollback';
import { SECRET_SCAN_TOOLS } from './data/secretScan';
import { STATIC_ANALYSIS_TOOLS } from './data/staticAnalysis';
import { STATIC_SITE_TOOLS } from './data/staticSite';
import { SUPPLY_CHAIN_TOOLS } from './data/supplyChain';
import { UNIT_TEST_TOOLS } from './data/unitTest';
import { VERIFY_TOOLS } from './data/verify';
import { AZURE_PIPELINES_TOOLS } from './data/systems/azurePipelines';
import { BITBUCKET_TOOLS } from './data/systems/bitbucket';
import { BUILDKITE_TOOLS } from './data/systems/buildkite';
import { CIRCLECI_TOOLS } from './data/systems/circleci';
import { DRONE_TOOLS } from './data/systems/drone';
import { GITLAB_CI_TOOLS } from './data/systems/gitlabCi';
import { JENKINS_TOOLS } from './data/systems/jenkins';
import { TEKTON_TOOLS } from './data/systems/tekton';
import type { ToolRow } from './types';

/**
 * All known tools. A new tool is a new row in the table of its group.
 *
 * @internal
 */
export const CATALOGUE: readonly ToolRow[] = [
  ...BUILD_TOOLS,
  ...UNIT_TEST_TOOLS,
  ...INTEGRATION_TEST_TOOLS,
  ...COVERAGE_GATE_TOOLS,
  ...LINT_TOOLS,
  ...MULTI_PURPOSE_SCAN_TOOLS,
  ...DEPENDENCY_SCAN_TOOLS,
  ...SECRET_SCAN_TOOLS,
  ...STATIC_ANALYSIS_TOOLS,
  ...IMAGE_SCAN_TOOLS,
  ...DYNAMIC_ANALYSIS_TOOLS,
  ...INFRASTRUCTURE_SCAN_TOOLS,
  ...SUPPLY_CHAIN_TOOLS,
  ...PUBLISH_TOOLS,
  ...KUBERNETES_DEPLOY_TOOLS,
  ...GITOPS_TOOLS,
  ...CLOUD_DEPLOY_TOOLS,
  ...PLATFORM_DEPLOY_TOOLS,
  ...STATIC_SITE_TOOLS,
  ...INFRASTRUCTURE_APPLY_TOOLS,
  ...HOST_DEPLOY_TOOLS,
  ...ROLLBACK_TOOLS,
  ...VERIFY_TOOLS,
  ...CREDENTIAL_TOOLS,
  ...CACHE_TOOLS,
  ...REPORT_TOOLS,
  ...HARMLESS_TOOLS,
  ...AZURE_PIPELINES_TOOLS,
  ...BITBUCKET_TOOLS,
  ...BUILDKITE_TOOLS,
  ...CIRCLECI_TOOLS,
  ...DRONE_TOOLS,
  ...GITLAB_CI_TOOLS,
  ...JENKINS_TOOLS,
  ...TEKTON_TOOLS,
];
