import type { Files } from '../../testing/workflows';

const job = (environment: string) => `
${environment}:
  stage: ${environment}
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  environment: ${environment}
  variables:
    AWS_ACCESS_KEY_ID: $DEPLOY_KEY_ID
    AWS_SECRET_ACCESS_KEY: $DEPLOY_SECRET_KEY
  script:
    - npm ci && npm run build
    - docker build -t registry.example.com/shop-${environment}:latest .
    - docker push registry.example.com/shop-${environment}:latest
    - aws eks update-kubeconfig --name ${environment}
    - kubectl apply --namespace ${environment} -f k8s/
`;

/** The faulty delivery for GitLab CI. @internal */
export const gitlabCi: Files = {
  '.gitlab-ci.yml': `workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

stages: [build, staging, production]

build:
  stage: build
  script:
    - npm ci
    - npm run build
    - npm audit --audit-level=high || true
${job('staging')}${job('production')}`,
};
