import type { Pipeline } from '../pipeline/types';
import { Shared } from '../repository';
import type { Repository } from '../repository';
import type { ShellParser } from '../shell';
import type { SkippedFile } from '../types';
import { readAzurePipelines } from './azure-pipelines';
import { readBitbucketPipelines } from './bitbucket-pipelines';
import { readBuildkite } from './buildkite';
import { readCircleCi } from './circleci';
import { readDrone } from './drone';
import { readWorkflows } from './github-actions';
import { readGitlabCi } from './gitlab-ci';
import { readJenkins } from './jenkins';
import { readTekton } from './tekton';
import { readWoodpecker } from './woodpecker';

/**
 * What a reader makes of the definitions of its CI system.
 *
 * @internal
 */
export interface ReadDefinitions {
  pipelines: Pipeline[];
  /** Definitions that could not be used, and why. */
  broken: SkippedFile[];
  /** The root definitions that there are. */
  files: string[];
}

type ReadSystem = (
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
) => ReadDefinitions;

/** The CI systems that are read. To read another one is to add its reader. */
const READERS: Record<string, ReadSystem> = {
  'github-actions': readWorkflows,
  'gitlab-ci': readGitlabCi,
  'azure-pipelines': readAzurePipelines,
  jenkins: readJenkins,
  circleci: readCircleCi,
  'bitbucket-pipelines': readBitbucketPipelines,
  buildkite: readBuildkite,
  drone: readDrone,
  woodpecker: readWoodpecker,
  tekton: readTekton,
};

/** Ids of the CI systems that are read. @internal */
export const READ_SYSTEMS: ReadonlySet<string> = new Set(Object.keys(READERS));

const READ = new Shared<ReadDefinitions>();

/**
 * Reads the pipelines of all CI systems of a repository, those that mean the
 * same for several services once. A reader that fails takes nothing from the
 * others.
 *
 * @internal
 */
export function readPipelines(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): ReadDefinitions {
  const all: ReadDefinitions = { pipelines: [], broken: [], files: [] };
  const which = chosen ? [...chosen].sort().join('\n') : '*';
  for (const [system, read] of Object.entries(READERS)) {
    try {
      const { pipelines, broken, files } = READ.of(
        repository,
        `${system}\n${which}`,
        view => read(view, parser, chosen),
      );
      all.pipelines.push(...pipelines);
      all.broken.push(...broken);
      all.files.push(...files);
    } catch {
      all.broken.push({
        file: '',
        reason: `the definitions of ${system} could not be interpreted`,
      });
    }
  }
  return all;
}
