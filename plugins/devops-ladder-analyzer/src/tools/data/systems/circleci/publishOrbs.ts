import type { ToolRow } from '../../../types';
import { orb } from './actionNames';

/** Orbs that publish images and packages. @internal */
export const CIRCLECI_PUBLISH_ORBS: ToolRow[] = [
  {
    tool: 'image-orb',
    proves: ['build', 'image-build'],
    actions: [
      ...orb('circleci/docker', 'publish build'),
      ...orb('circleci/aws-ecr', 'build_and_push_image build_image'),
      ...orb('circleci/gcp-gcr', 'build_and_push_image build_image'),
      ...orb(
        'circleci/gcp-artifact-registry',
        'build_and_push_image build_image',
      ),
      ...orb('circleci/azure-acr', 'build_and_push_image build_image'),
    ],
    examples: ['uses: circleci:circleci/aws-ecr/build_and_push_image repo=app'],
    nearMisses: ['uses: circleci:circleci/aws-ecr/ecr_login'],
  },
  {
    tool: 'image-orb-push',
    proves: ['image-push'],
    actions: [
      ...orb('circleci/docker', 'publish push'),
      ...orb('circleci/aws-ecr', 'build_and_push_image push_image'),
      ...orb('circleci/gcp-gcr', 'build_and_push_image push_image'),
      ...orb(
        'circleci/gcp-artifact-registry',
        'build_and_push_image push_image',
      ),
      ...orb('circleci/azure-acr', 'build_and_push_image push_image'),
      ...orb('circleci/heroku', 'push_docker_image'),
      ...orb('circleci/artifactory', 'docker_publish'),
      ...orb('jfrog/artifactory-orb', 'docker_publish'),
    ],
    unless: [{ input: ['push_image', 'push-image', 'deploy'], is: ['false'] }],
    examples: [
      'uses: circleci:circleci/docker/publish image=org/app tag=$CIRCLE_SHA1',
    ],
    nearMisses: [
      'uses: circleci:circleci/docker/publish image=org/app deploy=false',
      'uses: circleci:circleci/docker/build image=org/app',
    ],
  },
  {
    tool: 'image-orb-tag',
    proves: ['retag'],
    actions: [
      ...orb('circleci/aws-ecr', 'tag_image'),
      ...orb('circleci/gcp-gcr', 'tag_image'),
    ],
    examples: [
      'uses: circleci:circleci/aws-ecr/tag-image source-tag=a target-tag=b',
    ],
    nearMisses: ['uses: circleci:circleci/aws-ecr/ecr_login'],
  },
  {
    tool: 'package-orb',
    proves: ['package-publish'],
    actions: [
      ...orb('circleci/artifactory', 'upload'),
      ...orb('jfrog/artifactory-orb', 'upload'),
      ...orb('cloudsmith/cloudsmith', 'publish'),
    ],
    examples: [
      'uses: circleci:cloudsmith/cloudsmith/publish package-format=python',
    ],
    nearMisses: ['uses: circleci:cloudsmith/cloudsmith/install-cli'],
  },
];
