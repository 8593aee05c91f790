import type { Design } from '../Design';

const approvalJob = (automatic: boolean) =>
  automatic
    ? ''
    : `      - approve:
          type: approval
          requires: [staging]
          <<: *main
`;

const workflow = (automatic: boolean, deploy: (name: string) => string) => `
main-only: &main
  filters:
    branches:
      only: main

workflows:
  delivery:
    jobs:
      - verify
      - security
      - integration:
          requires: [verify]
      - image:
          requires: [verify, security, integration]
          context: registry
          <<: *main
      - ${deploy('staging')}
          requires: [image]
          context: staging
          <<: *main
${approvalJob(automatic)}      - ${deploy('production')}
          requires: [${automatic ? 'staging' : 'approve'}]
          context: production
          <<: *main
`;

const DOCKER = `    docker:
      - image: registry.example.com/ci/node-tools:24.1
`;

const inlined = (automatic: boolean) => `version: 2.1

jobs:
  verify:
${DOCKER}    steps:
      - checkout
      - restore_cache:
          keys:
            - npm-{{ checksum "package-lock.json" }}
      - run: npm ci
      - save_cache:
          key: npm-{{ checksum "package-lock.json" }}
          paths: [~/.npm]
      - run: make build
      - run: make lint
      - run: make test
      - store_test_results:
          path: junit.xml
  security:
${DOCKER}    steps:
      - checkout
      - run: make audit
      - run: make secrets
  integration:
    machine:
      image: ubuntu-2404:current
    steps:
      - checkout
      - run: npm ci
      - run: make integration-test
  image:
${DOCKER}    environment:
      IMAGE: registry.example.com/shop
    steps:
      - checkout
      - setup_remote_docker
      - run: npm ci && make build
      - run: echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
      - run: docker build -t "$IMAGE:$CIRCLE_SHA1" .
      - run: docker push "$IMAGE:$CIRCLE_SHA1"
      - run: syft "$IMAGE:$CIRCLE_SHA1" -o spdx-json=sbom.spdx.json
      - run: cosign sign --yes "$IMAGE:$CIRCLE_SHA1"
  staging:
${DOCKER}    steps:
      - checkout
      - run: helm upgrade --install shop chart --namespace staging --set image.tag="$CIRCLE_SHA1" --wait
      - run: curl -fsS --retry 5 https://staging.shop.example.com/healthz
  production:
${DOCKER}    steps:
      - checkout
      - run: helm upgrade --install shop chart --namespace production --set image.tag="$CIRCLE_SHA1" --wait
      - run: curl -fsS --retry 5 https://shop.example.com/healthz
      - run:
          when: on_fail
          command: helm rollback shop --namespace production --wait
      - run: >-
          curl -fsS -X POST -d '{"text":"shop is in production"}' "$SLACK_WEBHOOK_URL"
${workflow(automatic, name => `${name}:`)}`;

const shared = (automatic: boolean) => `version: 2.1

executors:
  node:
${DOCKER}
commands:
  setup:
    steps:
      - checkout
      - restore_cache:
          keys:
            - npm-{{ checksum "package-lock.json" }}
      - run: npm ci
      - save_cache:
          key: npm-{{ checksum "package-lock.json" }}
          paths: [~/.npm]
  publish-image:
    parameters:
      image:
        type: string
    steps:
      - run: echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
      - run: docker build -t "<< parameters.image >>:$CIRCLE_SHA1" .
      - run: docker push "<< parameters.image >>:$CIRCLE_SHA1"
      - run: syft "<< parameters.image >>:$CIRCLE_SHA1" -o spdx-json=sbom.spdx.json
      - run: cosign sign --yes "<< parameters.image >>:$CIRCLE_SHA1"

jobs:
  verify:
    executor: node
    steps:
      - setup
      - run: make build
      - run: make lint
      - run: make test
      - store_test_results:
          path: junit.xml
  security:
    executor: node
    steps:
      - checkout
      - run: make audit
      - run: make secrets
  integration:
    executor: node
    steps:
      - setup
      - run: make integration-test
  image:
    executor: node
    steps:
      - setup
      - setup_remote_docker
      - run: make build
      - publish-image:
          image: registry.example.com/shop
  deploy:
    executor: node
    parameters:
      environment:
        type: string
      url:
        type: string
      announce:
        type: boolean
        default: false
    steps:
      - checkout
      - run: helm upgrade --install shop chart --namespace << parameters.environment >> --set image.tag="$CIRCLE_SHA1" --wait
      - run: curl -fsS --retry 5 << parameters.url >>/healthz
      - run:
          when: on_fail
          command: helm rollback shop --namespace << parameters.environment >> --wait
      - when:
          condition: << parameters.announce >>
          steps:
            - run: >-
                curl -fsS -X POST -d '{"text":"shop is in << parameters.environment >>"}' "$SLACK_WEBHOOK_URL"
${workflow(automatic, name =>
  [
    'deploy:',
    `          name: ${name}`,
    `          environment: ${name}`,
    `          url: https://${
      name === 'staging' ? 'staging.' : ''
    }shop.example.com`,
    ...(name === 'production' ? ['          announce: true'] : []),
  ].join('\n'),
)}`;

/** The delivery design for CircleCI. @internal */
export const circleCi: Design = {
  inlined: variant => ({
    '.circleci/config.yml': inlined(variant === 'automatic'),
  }),
  shared: variant => ({
    '.circleci/config.yml': shared(variant === 'automatic'),
  }),
};
