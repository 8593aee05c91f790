import type { Files } from '../../testing/workflows';
import type { System } from '../Design';
import { azurePipelines } from './azurePipelines';
import { circleCi } from './circleCi';
import { githubActions } from './githubActions';
import { gitlabCi } from './gitlabCi';
import { jenkins } from './jenkins';

/**
 * A delivery with its faults, written for each system: a scan that cannot
 * fail, a build for each environment, a tag that moves, stored keys and no
 * test.
 *
 * @internal
 */
export const FAULTY: Record<System, Files> = {
  'github-actions': githubActions,
  'gitlab-ci': gitlabCi,
  'azure-pipelines': azurePipelines,
  jenkins,
  circleci: circleCi,
};
