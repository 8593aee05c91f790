import type { ToolRow } from '../types';

const BUILD_AND_PUSH = [
  'int128/kaniko-action',
  'aevea/action-kaniko',
  'kciter/aws-ecr-action',
  'cloudposse/github-action-docker-build-push',
  'openzim/docker-publish-action',
  'jerray/publish-docker-action',
  'opspresso/action-docker',
  'philips-software/docker-ci-scripts',
  'macbre/push-to-ghcr',
  'pmorelli92/github-container-registry-build-push',
];

/** Actions that build an image and push it. @internal */
export const IMAGE_ACTION_BUILDS: ToolRow[] = [
  {
    tool: 'image-action',
    proves: ['build', 'image-build'],
    actions: BUILD_AND_PUSH,
    examples: ['uses: int128/kaniko-action tags=app:1'],
    nearMisses: ['uses: docker/login-action registry=ghcr.io'],
  },
];

/** @internal */
export const IMAGE_ACTION_PUSHES: ToolRow[] = [
  {
    tool: 'image-action',
    proves: ['image-push'],
    actions: BUILD_AND_PUSH,
    unless: [
      { input: 'push', is: ['false'] },
      // Without the word it builds only.
      { text: /kaniko-action(?![\s\S]*push\W+true)/ },
      { text: /docker-ci-scripts(?![\s\S]*push)/ },
    ],
    examples: [
      'uses: int128/kaniko-action push=true tags=app:1',
      'uses: kciter/aws-ecr-action repo=app',
    ],
    nearMisses: [
      'uses: int128/kaniko-action tags=app:1',
      'uses: openzim/docker-publish-action push=false',
    ],
  },
];
