import type { Design } from '../Design';

const HEAD = `workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

stages: [verify, integration, package, staging, production, rollback]

variables:
  IMAGE: registry.example.com/shop
`;

const DEFAULTS = `
default:
  image: registry.example.com/ci/node-tools:24.1
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm/]
`;

const manually = (automatic: boolean) =>
  automatic ? '' : '      when: manual\n';

const inlined = (automatic: boolean) => `${HEAD}${DEFAULTS}
verify:
  stage: verify
  script:
    - npm ci --cache .npm
    - make build
    - make lint
    - make test
  artifacts:
    when: always
    reports:
      junit: junit.xml

security:
  stage: verify
  variables:
    GIT_DEPTH: "0"
  script:
    - make audit
    - make secrets

integration:
  stage: integration
  script:
    - npm ci --cache .npm
    - make integration-test

package-image:
  stage: package
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci --cache .npm && make build
    - echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
    - docker build -t "$IMAGE:$CI_COMMIT_SHA" .
    - docker push "$IMAGE:$CI_COMMIT_SHA"
    - syft "$IMAGE:$CI_COMMIT_SHA" -o spdx-json=sbom.spdx.json
    - cosign sign --yes "$IMAGE:$CI_COMMIT_SHA"

staging:
  stage: staging
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  environment:
    name: staging
    url: https://staging.shop.example.com
  script:
    - helm upgrade --install shop chart --namespace staging --set image.tag="$CI_COMMIT_SHA" --wait
    - curl -fsS --retry 5 https://staging.shop.example.com/healthz

production:
  stage: production
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
${manually(automatic)}  environment:
    name: production
    url: https://shop.example.com
  script:
    - helm upgrade --install shop chart --namespace production --set image.tag="$CI_COMMIT_SHA" --wait
    - curl -fsS --retry 5 https://shop.example.com/healthz
    - >-
      curl -fsS -X POST -d '{"text":"shop is in production"}' "$SLACK_WEBHOOK_URL"

rollback:
  stage: rollback
  needs: [production]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      when: on_failure
  environment:
    name: production
    action: access
  script:
    - helm rollback shop --namespace production --wait
`;

const NODE = `.node:
  image: registry.example.com/ci/node-tools:24.1
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm/]
  before_script:
    - npm ci --cache .npm

.mainline:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const VERIFY = `.verify:
  extends: .node
  stage: verify
  script:
    - make build
    - make lint
    - make test
  artifacts:
    when: always
    reports:
      junit: junit.xml

.security:
  extends: .node
  stage: verify
  variables:
    GIT_DEPTH: "0"
  script:
    - make audit
    - make secrets

.integration:
  extends: .node
  stage: integration
  script:
    - make integration-test
`;

const IMAGE = `.image:
  extends: [.node, .mainline]
  stage: package
  script:
    - make build
    - echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
    - docker build -t "$IMAGE:$CI_COMMIT_SHA" .
    - docker push "$IMAGE:$CI_COMMIT_SHA"
    - syft "$IMAGE:$CI_COMMIT_SHA" -o spdx-json=sbom.spdx.json
    - cosign sign --yes "$IMAGE:$CI_COMMIT_SHA"
`;

const DEPLOY = `.deploy:
  extends: .mainline
  image: registry.example.com/ci/node-tools:24.1
  environment:
    name: $TARGET
    url: $URL
  script:
    - helm upgrade --install shop chart --namespace "$TARGET" --set image.tag="$CI_COMMIT_SHA" --wait
    - curl -fsS --retry 5 "$URL/healthz"

.announce:
  script:
    - >-
      curl -fsS -X POST -d '{"text":"shop is in production"}' "$SLACK_WEBHOOK_URL"

.rollback:
  image: registry.example.com/ci/node-tools:24.1
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      when: on_failure
  environment:
    name: $TARGET
    action: access
  script:
    - helm rollback shop --namespace "$TARGET" --wait
`;

const shared = (automatic: boolean) => `include:
  - local: /.gitlab/ci/node.yml
  - local: /.gitlab/ci/verify.yml
  - local: /.gitlab/ci/image.yml
  - local: /.gitlab/ci/deploy.yml

${HEAD}
verify:
  extends: .verify

security:
  extends: .security

integration:
  extends: .integration

package-image:
  extends: .image

staging:
  extends: .deploy
  stage: staging
  variables:
    TARGET: staging
    URL: https://staging.shop.example.com

production:
  extends: .deploy
  stage: production
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
${manually(automatic)}  variables:
    TARGET: production
    URL: https://shop.example.com
  script:
    - !reference [.deploy, script]
    - !reference [.announce, script]

rollback:
  extends: .rollback
  stage: rollback
  needs: [production]
  variables:
    TARGET: production
`;

/** The delivery design for GitLab CI. @internal */
export const gitlabCi: Design = {
  inlined: variant => ({
    '.gitlab-ci.yml': inlined(variant === 'automatic'),
  }),
  shared: variant => ({
    '.gitlab-ci.yml': shared(variant === 'automatic'),
    '.gitlab/ci/node.yml': NODE,
    '.gitlab/ci/verify.yml': VERIFY,
    '.gitlab/ci/image.yml': IMAGE,
    '.gitlab/ci/deploy.yml': DEPLOY,
  }),
};
