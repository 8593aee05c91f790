import type { Repository } from '../repository';
import type { YamlNode } from '../yaml';

/**
 * A Kubernetes object that is written in the repository.
 *
 * @internal
 */
export interface Manifest {
  /** Where the file is: the service's own repository, or the deployment repository. */
  repository: Repository;
  file: string;
  line: number;
  endLine: number;
  /** API group without version; `''` for the core group. */
  group: string;
  kind: string;
  name?: string;
  /** Absent where it is part of a template that is no YAML. */
  node?: YamlNode;
  /** The text of the object; of the whole file where that is a template. */
  source: string;
}
