import { FactValue } from '../evidence/types';
import { AnnotationWarning, NeededByOwner } from '../situation/types';

/**
 * What the owner says of one capability.
 *
 * @public
 */
export interface CapabilityStatement {
  capability: string;
  /** A note, a link or a reason. */
  note: string;
  annotation: string;
}

/**
 * Where the owner says that the manifests of the service are.
 *
 * @public
 */
export interface DeploymentStatement {
  /** An https URL of a repository or folder, or a slug such as `owner/name` on the host of the service's own repository; the own repository when absent. */
  repository?: string;
  /** Folder in that repository, `/` separated, without slashes at the ends. */
  path?: string;
}

/**
 * What the annotations of an entity say.
 *
 * @public
 */
export interface ParsedAnnotations {
  facts: Record<string, FactValue>;
  attestations: CapabilityStatement[];
  notApplicable: CapabilityStatement[];
  neededRung?: NeededByOwner;
  /** Path in the repository, `/` separated, without slashes at the ends. */
  path?: string;
  /** Paths of pipeline definitions in the repository; `*` and `**` stand for any name and any folders. */
  pipelineFiles?: string[];
  /** Where the manifests are. */
  deployment?: DeploymentStatement;
  /** Names of the environments that are production. */
  productionEnvironments?: string[];
  ignore: boolean;
  warnings: AnnotationWarning[];
}
