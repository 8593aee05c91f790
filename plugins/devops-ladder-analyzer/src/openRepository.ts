import { preparedOf } from './prepareRepository';
import { Repository } from './repository';
import { unbashParser } from './shell';
import type { ShellParser } from './shell';
import { rememberingParser } from './shell/rememberingParser';
import type { AnalyzeInput, AnalyzePreparedInput } from './types';

interface Opened {
  repository: Repository;
  owner?: string;
  parser: ShellParser;
}

/**
 * The repository of a service, seen from there: one of its own, or one that
 * was made ready for all of its services.
 *
 * @internal
 */
export function openRepository(
  input: AnalyzeInput | AnalyzePreparedInput,
): Opened {
  const { scope, deploymentPath, pipelineFiles } = input;
  const place = { scope, manifestFolder: deploymentPath };
  if (!('repository' in input)) {
    const { files, paths, defaultBranch: mainline, owner, host } = input;
    return {
      repository: new Repository({ files, paths, mainline, host, ...place }),
      owner,
      parser: rememberingParser(unbashParser),
    };
  }
  const prepared = preparedOf(input.repository);
  const tree = prepared.treeFor({
    pipelineFiles,
    deploymentPaths: deploymentPath ? [deploymentPath] : undefined,
  });
  return {
    repository: new Repository({ tree, ...place }),
    owner: prepared.owner,
    parser: prepared.parser,
  };
}
