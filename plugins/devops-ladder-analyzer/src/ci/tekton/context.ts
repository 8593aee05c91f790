import type { Events, Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { Location } from '../../pipeline/types';
import type { TektonObjects } from './TektonObjects';

/**
 * What is known while a run is read.
 *
 * @internal
 */
export interface ReadContext {
  repository: Repository;
  parser: ShellParser;
  objects: TektonObjects;
  mainlines: readonly string[];
  pipeline: Pipeline;
  /** The file that is being read, which need not be that of the run. */
  file: string;
  events: Events;
  params: Readonly<Record<string, string>>;
  via: Location[];
  depth: number;
  left: { tasks: number };
}
