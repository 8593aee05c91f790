import { PastedFile } from './usePastedFiles';

/** Files to begin with. @internal */
export type Example = Array<Omit<PastedFile, 'id'>>;

const manifest = {
  path: 'package.json',
  content: `{
  "name": "shop",
  "scripts": {
    "lint": "eslint .",
    "test": "jest"
  }
}
`,
};

/**
 * A pipeline that builds, tests and deploys, and holds one trap.
 *
 * @internal
 */
export const GITHUB_EXAMPLE: Example = [
  {
    path: '.github/workflows/delivery.yml',
    content: `name: Delivery
on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  verify:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: npm run lint
      - run: npm test
      - name: Known-vulnerable dependencies
        run: npm audit --audit-level=high
        continue-on-error: true

  image:
    needs: verify
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      packages: write
    steps:
      - uses: actions/checkout@v4
      - uses: docker/login-action@v3
        with:
          registry: ghcr.io
          username: \${{ github.actor }}
          password: \${{ secrets.GITHUB_TOKEN }}
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: ghcr.io/\${{ github.repository }}:\${{ github.sha }}

  deploy:
    needs: image
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@v4
      - run: >-
          helm upgrade --install shop deploy/chart
          --set image.tag=\${{ github.sha }} --wait
`,
  },
  manifest,
];

/**
 * The same for GitLab CI.
 *
 * @internal
 */
export const GITLAB_EXAMPLE: Example = [
  {
    path: '.gitlab-ci.yml',
    content: `stages: [verify, package, deploy]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

verify:
  stage: verify
  image: node:24
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm/]
  script:
    - npm ci --cache .npm
    - npm run lint
    - npm test

dependencies:
  stage: verify
  image: node:24
  script:
    - npm audit --audit-level=high
  allow_failure: true

package:
  stage: package
  image: docker:28
  services: [docker:28-dind]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - docker build --tag "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA" .
    - docker push "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"

deploy:
  stage: deploy
  image: alpine/k8s:1.33.2
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      when: manual
      allow_failure: false
  environment:
    name: production
  script:
    - helm upgrade --install shop deploy/chart --set "image.tag=$CI_COMMIT_SHA" --wait
`,
  },
  manifest,
];
