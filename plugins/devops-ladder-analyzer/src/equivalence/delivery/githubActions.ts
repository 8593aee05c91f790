import type { Design } from '../Design';

const HEAD = `name: delivery
on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:
permissions:
  contents: read
  packages: write
env:
  IMAGE: registry.example.com/shop
`;

const MAIN = `if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'`;

const INLINED = `${HEAD}jobs:
  verify:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: make build
      - run: make lint
      - run: make test
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: test-results
          path: junit.xml
  security:
    runs-on: ubuntu-24.04
    container: registry.example.com/ci/node-tools:24.1
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - run: make audit
      - run: make secrets
  integration:
    needs: verify
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: make integration-test
  image:
    needs: [verify, security, integration]
    ${MAIN}
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && make build
      - run: echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
        env:
          REGISTRY_TOKEN: \${{ secrets.REGISTRY_TOKEN }}
      - run: docker build -t "$IMAGE:$GITHUB_SHA" .
      - run: docker push "$IMAGE:$GITHUB_SHA"
      - run: syft "$IMAGE:$GITHUB_SHA" -o spdx-json=sbom.spdx.json
      - run: cosign sign --yes "$IMAGE:$GITHUB_SHA"
  staging:
    needs: image
    ${MAIN}
    runs-on: ubuntu-24.04
    environment: staging
    steps:
      - uses: actions/checkout@v4
      - run: helm upgrade --install shop chart --namespace staging --set image.tag="$GITHUB_SHA" --wait
      - run: curl -fsS --retry 5 https://staging.shop.example.com/healthz
  production:
    needs: staging
    ${MAIN}
    runs-on: ubuntu-24.04
    environment: production
    steps:
      - uses: actions/checkout@v4
      - run: helm upgrade --install shop chart --namespace production --set image.tag="$GITHUB_SHA" --wait
      - run: curl -fsS --retry 5 https://shop.example.com/healthz
      - if: failure()
        run: helm rollback shop --namespace production --wait
      - run: curl -fsS -X POST -d '{"text":"shop is in production"}' "$SLACK_WEBHOOK_URL"
        env:
          SLACK_WEBHOOK_URL: \${{ secrets.SLACK_WEBHOOK_URL }}
`;

const SETUP = `name: setup
description: Node with the locked dependencies
runs:
  using: composite
  steps:
    - uses: actions/setup-node@v4
      with:
        node-version: 24
        cache: npm
    - run: npm ci
      shell: bash
`;

const VERIFY = `on:
  workflow_call:
jobs:
  verify:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - uses: ./.github/actions/setup
      - run: make build
      - run: make lint
      - run: make test
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: test-results
          path: junit.xml
  security:
    runs-on: ubuntu-24.04
    container: registry.example.com/ci/node-tools:24.1
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - run: make audit
      - run: make secrets
  integration:
    needs: verify
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - uses: ./.github/actions/setup
      - run: make integration-test
`;

const IMAGE = `on:
  workflow_call:
    inputs:
      image: { type: string, required: true }
    secrets:
      registry-token: { required: true }
jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - uses: ./.github/actions/setup
      - run: make build
      - run: echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
        env:
          REGISTRY_TOKEN: \${{ secrets.registry-token }}
      - run: docker build -t "\${{ inputs.image }}:\${{ github.sha }}" .
      - run: docker push "\${{ inputs.image }}:\${{ github.sha }}"
      - run: syft "\${{ inputs.image }}:\${{ github.sha }}" -o spdx-json=sbom.spdx.json
      - run: cosign sign --yes "\${{ inputs.image }}:\${{ github.sha }}"
`;

const DEPLOY = `on:
  workflow_call:
    inputs:
      environment: { type: string, required: true }
      url: { type: string, required: true }
      announce: { type: boolean, default: false }
    secrets:
      slack-webhook-url: { required: true }
jobs:
  deploy:
    runs-on: ubuntu-24.04
    environment: \${{ inputs.environment }}
    steps:
      - uses: actions/checkout@v4
      - run: helm upgrade --install shop chart --namespace \${{ inputs.environment }} --set image.tag="$GITHUB_SHA" --wait
      - run: curl -fsS --retry 5 \${{ inputs.url }}/healthz
      - if: failure()
        run: helm rollback shop --namespace \${{ inputs.environment }} --wait
      - if: inputs.announce
        run: curl -fsS -X POST -d '{"text":"shop is in \${{ inputs.environment }}"}' "$SLACK_WEBHOOK_URL"
        env:
          SLACK_WEBHOOK_URL: \${{ secrets.slack-webhook-url }}
`;

const SHARED = `${HEAD}jobs:
  verify:
    uses: ./.github/workflows/verify.yml
  image:
    needs: verify
    ${MAIN}
    uses: ./.github/workflows/image.yml
    with:
      image: registry.example.com/shop
    secrets:
      registry-token: \${{ secrets.REGISTRY_TOKEN }}
  staging:
    needs: image
    ${MAIN}
    uses: ./.github/workflows/deploy.yml
    with:
      environment: staging
      url: https://staging.shop.example.com
    secrets:
      slack-webhook-url: \${{ secrets.SLACK_WEBHOOK_URL }}
  production:
    needs: staging
    ${MAIN}
    uses: ./.github/workflows/deploy.yml
    with:
      environment: production
      url: https://shop.example.com
      announce: true
    secrets:
      slack-webhook-url: \${{ secrets.SLACK_WEBHOOK_URL }}
`;

/**
 * The delivery design for GitHub Actions. Whether a reviewer stands before
 * production is a setting of the environment: both variants are one text.
 *
 * @internal
 */
export const githubActions: Design = {
  inlined: () => ({ '.github/workflows/delivery.yml': INLINED }),
  shared: () => ({
    '.github/workflows/delivery.yml': SHARED,
    '.github/workflows/verify.yml': VERIFY,
    '.github/workflows/image.yml': IMAGE,
    '.github/workflows/deploy.yml': DEPLOY,
    '.github/actions/setup/action.yml': SETUP,
  }),
};
