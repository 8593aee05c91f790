import type { Design, System } from '../Design';
import { azurePipelines } from './azurePipelines';
import { circleCi } from './circleCi';
import { githubActions } from './githubActions';
import { gitlabCi } from './gitlabCi';
import { jenkins } from './jenkins';

/** One delivery design, written for each system. @internal */
export const DELIVERY: Record<System, Design> = {
  'github-actions': githubActions,
  'gitlab-ci': gitlabCi,
  'azure-pipelines': azurePipelines,
  jenkins,
  circleci: circleCi,
};
