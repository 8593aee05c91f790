import {
  analyze,
  EvidenceFinding,
  PreparedRepository,
  prepareRepository,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { Project } from '../../project/Project';
import { MergedConfig } from './readMerged';

/**
 * What the steps of a pipeline alone can show. What hangs on other files, or
 * on where a step comes from, is left to who reads the repository.
 */
const SHOWN = [
  'ci-on-change',
  'automated-build',
  'unit-tests',
  'lint',
  'change-status',
  'dependency-caching',
  'immutable-artifact',
  'artifact-repository',
  'automated-deploy',
  'quality-gate',
  'dependency-scan',
  'secret-scan',
  'workload-identity',
  'quality-reports',
  'deploy-verification',
  'deploy-notifications',
  'deploy-audit-trail',
  'rollback',
  'sast',
  'image-scan',
  'iac-scan',
  'dast',
  'security-gated-path',
  'sbom',
  'artifact-signing',
  'build-provenance',
];

const FILE = '.gitlab-ci.yml';

/** Parsed once for all services of a project. */
const PREPARED = new WeakMap<MergedConfig, PreparedRepository>();

/** @internal */
export interface MergedService {
  project: Project;
  host: string;
  /** Folder of the service in a monorepo. */
  scope?: string;
  productionEnvironments: string[];
}

/**
 * What is seen in the merged configuration, as strong as what is seen in a
 * file. It is all that is looked at, without scripts and other files: that
 * something is not in it says nothing, and neither does a trap.
 *
 * @internal
 */
export function mergedFindings(
  merged: MergedConfig,
  service: MergedService,
): EvidenceFinding[] {
  const { project, scope, productionEnvironments } = service;
  const { evidence } = analyze({
    repository: preparedOf(merged, service),
    ...(scope && { scope }),
    ...(productionEnvironments.length > 0 && { productionEnvironments }),
  });
  const editor = `${project.url}/-/ci/editor?branch_name=${encodeURIComponent(
    project.defaultBranch ?? '',
  )}`;
  return evidence
    .filter(
      ({ capability, outcome }) =>
        SHOWN.includes(capability) &&
        (outcome === 'met' || outcome === 'partial'),
    )
    .map(finding => ({
      ...finding,
      statement: finding.statement.replaceAll(
        FILE,
        'the merged CI configuration',
      ),
      // Its lines are those of no file.
      places: finding.places.slice(0, 3).map(({ snippet }) => ({
        url: editor,
        ...(snippet && { snippet }),
      })),
    }));
}

function preparedOf(
  merged: MergedConfig,
  { project, host }: MergedService,
): PreparedRepository {
  const prepared =
    PREPARED.get(merged) ??
    prepareRepository({
      files: [{ path: FILE, content: merged.content }],
      paths: [FILE],
      defaultBranch: project.defaultBranch,
      owner: project.path.split('/')[0],
      host,
    });
  PREPARED.set(merged, prepared);
  return prepared;
}
