import type { Events, Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { YamlNode } from '../../yaml';

/**
 * What is known while one pipeline of the file is read.
 *
 * @internal
 */
export interface ReadContext {
  repository: Repository;
  parser: ShellParser;
  file: string;
  root: YamlNode;
  mainlines: readonly string[];
  pipeline: Pipeline;
  events: Events;
  /** Jobs that may still be read. */
  left: { jobs: number };
  /** Names of the pipelines that led here, and of the jobs so far. */
  trail: readonly string[];
  ids: Set<string>;
}
