import type { Files } from '../../testing/workflows';

const job = (environment: string) => `  ${environment}:
    docker:
      - image: registry.example.com/ci/node-tools:24.1
    environment:
      AWS_ACCESS_KEY_ID: $DEPLOY_KEY_ID
      AWS_SECRET_ACCESS_KEY: $DEPLOY_SECRET_KEY
    steps:
      - checkout
      - setup_remote_docker
      - run: npm ci && npm run build
      - run: docker build -t registry.example.com/shop-${environment}:latest .
      - run: docker push registry.example.com/shop-${environment}:latest
      - run: aws eks update-kubeconfig --name ${environment}
      - run: kubectl apply --namespace ${environment} -f k8s/
`;

const after = (environment: string, before: string) => `      - ${environment}:
          requires: [${before}]
          filters:
            branches:
              only: main
`;

/** The faulty delivery for CircleCI. @internal */
export const circleCi: Files = {
  '.circleci/config.yml': `version: 2.1
jobs:
  build:
    docker:
      - image: registry.example.com/ci/node-tools:24.1
    steps:
      - checkout
      - run: npm ci
      - run: npm run build
      - run: npm audit --audit-level=high || true
${job('staging')}${job('production')}
workflows:
  delivery:
    jobs:
      - build
${after('staging', 'build')}${after('production', 'staging')}`,
};
