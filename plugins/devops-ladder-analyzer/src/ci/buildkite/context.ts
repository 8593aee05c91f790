import type { Events, Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { YamlNode } from '../../yaml';

/**
 * What is known while the steps of a pipeline are read.
 *
 * @internal
 */
export interface ReadContext {
  repository: Repository;
  parser: ShellParser;
  file: string;
  mainlines: readonly string[];
  pipeline: Pipeline;
  events: Events;
  env: Record<string, string>;
  parsed: (path: string) => YamlNode | undefined;
  /** Files whose steps are being read. */
  trail: readonly string[];
  left: { jobs: number };
  /** Ids of the jobs so far; a group stands for those in it. */
  ids: Map<string, string[]>;
}
