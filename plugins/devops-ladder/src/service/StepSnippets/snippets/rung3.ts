import { Snippets } from './types';

/** By capability. @internal */
export const rung3Snippets: Record<string, Snippets> = {
  'automated-promotion': {
    'github-actions': `jobs:
  publish:
    runs-on: ubuntu-latest
    outputs:
      digest: \${{ steps.push.outputs.digest }}
    steps:
      - id: push
        uses: docker/build-push-action@<sha>
        with:
          push: true
          tags: <registry>/<image>:\${{ github.sha }}
  staging:
    needs: publish
    runs-on: ubuntu-latest
    environment: staging
    steps:
      - run: <deploy command> "\${{ needs.publish.outputs.digest }}"
  production:
    needs: [publish, staging]
    runs-on: ubuntu-latest
    environment: production
    steps:
      - run: <deploy command> "\${{ needs.publish.outputs.digest }}"`,
    'gitlab-ci': `publish:
  stage: publish
  script:
    - <build and push command>
    - echo "IMAGE_DIGEST=<digest>" > image.env
  artifacts:
    reports:
      dotenv: image.env
staging:
  stage: staging
  needs: [publish]
  environment: { name: staging }
  script:
    - <deploy command> "$IMAGE_DIGEST"
production:
  stage: production
  needs: [publish, staging]
  environment: { name: production }
  script:
    - <deploy command> "$IMAGE_DIGEST"`,
    'azure-pipelines': `# the job build of the stage publish sets the output variable
# digest in its step push
- stage: staging
  dependsOn: publish
  jobs:
    - deployment: deploy
      environment: staging
      variables:
        digest: $[ stageDependencies.publish.build.outputs['push.digest'] ]
      strategy:
        runOnce: { deploy: { steps: [{ script: <deploy command> $(digest) }] } }
- stage: production
  dependsOn: [publish, staging]
  jobs:
    - deployment: deploy
      environment: production
      variables:
        digest: $[ stageDependencies.publish.build.outputs['push.digest'] ]
      strategy:
        runOnce: { deploy: { steps: [{ script: <deploy command> $(digest) }] } }`,
  },
  'environment-chain': {
    'github-actions': `staging:
  needs: publish
  runs-on: ubuntu-latest
  environment: staging
  steps:
    - run: <deploy command> staging
production:
  needs: staging
  runs-on: ubuntu-latest
  environment: production
  steps:
    - run: <deploy command> production`,
    'gitlab-ci': `stages: [build, test, publish, staging, production]
staging:
  stage: staging
  environment: { name: staging, deployment_tier: staging }
  script:
    - <deploy command> staging
production:
  stage: production
  environment: { name: production, deployment_tier: production }
  script:
    - <deploy command> production`,
    'azure-pipelines': `- stage: staging
  dependsOn: publish
  jobs:
    - deployment: deploy
      environment: staging
      strategy:
        runOnce: { deploy: { steps: [{ script: <deploy command> staging }] } }
- stage: production
  dependsOn: staging
  jobs:
    - deployment: deploy
      environment: production
      strategy:
        runOnce: { deploy: { steps: [{ script: <deploy command> production }] } }`,
  },
  'build-once': {
    'github-actions': `jobs:
  build:
    # the only job that builds
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@<sha>
      - run: <build and push command> \${{ github.sha }}
  production:
    needs: [build, staging]
    runs-on: ubuntu-latest
    environment: production
    steps:
      # no build here; what differs comes from the environment
      - run: <deploy command> \${{ github.sha }}
        env:
          API_URL: \${{ vars.API_URL }}`,
    'gitlab-ci': `build:
  # the only job that builds
  stage: build
  script:
    - <build and push command> "$CI_COMMIT_SHA"
production:
  stage: production
  environment: { name: production }
  script:
    # what differs comes from CI/CD variables scoped to the environment
    - <deploy command> "$CI_COMMIT_SHA"`,
    'azure-pipelines': `- stage: build
  jobs:
    - job: build
      steps:
        - script: <build command>
        - publish: <output folder>
          artifact: app
- stage: production
  dependsOn: [build, staging]
  jobs:
    - deployment: deploy
      environment: production
      variables:
        - group: <variables of production>
      strategy:
        runOnce:
          deploy:
            steps:
              - download: current
                artifact: app
              - script: <deploy command> $(Pipeline.Workspace)/app`,
  },
  'progressive-deploy': {
    'github-actions': `# the Deployment sets strategy: RollingUpdate and has readiness probes
- run: kubectl set image deployment/<name> <container>=<registry>/<image>:\${{ github.sha }}
- run: kubectl rollout status deployment/<name> --timeout=5m`,
    'gitlab-ci': `production:
  script:
    # the Deployment sets strategy: RollingUpdate and has readiness probes
    - kubectl set image deployment/<name> "<container>=$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
    - kubectl rollout status deployment/<name> --timeout=5m`,
    'azure-pipelines': `- deployment: deploy
  environment: <environment>.<namespace>
  strategy:
    canary:
      increments: [10, 50]
      deploy:
        steps:
          - task: KubernetesManifest@1
            inputs:
              action: $(strategy.action)
              strategy: $(strategy.name)
              percentage: $(strategy.increment)
              manifests: <manifests>`,
  },
  'production-approval': {
    'github-actions': `production:
  needs: staging
  runs-on: ubuntu-latest
  # reviewers are set under Settings > Environments > production
  environment: production
  steps:
    - run: <deploy command> production`,
    'gitlab-ci': `production:
  stage: production
  # approvals are set under Settings > CI/CD > Protected environments
  environment: { name: production }
  script:
    - <deploy command> production`,
    'azure-pipelines': `- stage: production
  dependsOn: staging
  jobs:
    - deployment: deploy
      # approvals are set under Environments > production > Approvals and checks
      environment: production
      strategy:
        runOnce: { deploy: { steps: [{ script: <deploy command> production }] } }`,
  },
  rollback: {
    'github-actions': `# .github/workflows/rollback.yml
on:
  workflow_dispatch:
    inputs:
      version:
        description: Version to go back to
        required: true
jobs:
  rollback:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@<sha>
      - run: <deploy command> "$VERSION"
        env:
          VERSION: \${{ inputs.version }}`,
    'gitlab-ci': `production:
  stage: production
  # deploys without a build, so that Rollback environment works
  environment: { name: production }
  script:
    - <deploy command> "$CI_COMMIT_SHA"`,
    'azure-pipelines': `strategy:
  runOnce:
    deploy:
      steps:
        - script: <deploy command>
    on:
      failure:
        steps:
          - script: <command that deploys the last good version>`,
  },
  'deploy-notifications': {
    'github-actions': `- uses: slackapi/slack-github-action@<sha>
  if: always()
  with:
    webhook: \${{ secrets.SLACK_WEBHOOK_URL }}
    webhook-type: incoming-webhook
    payload: |
      text: "\${{ github.repository }} to production: \${{ job.status }}"`,
    'gitlab-ci': `production:
  script:
    - <deploy command>
  after_script:
    - >
      curl --fail --header 'Content-Type: application/json'
      --data "{\\"text\\": \\"$CI_PROJECT_PATH to production: $CI_JOB_STATUS\\"}"
      "$CHAT_WEBHOOK_URL"`,
  },
  'deploy-audit-trail': {
    'github-actions': `production:
  environment:
    name: production
    url: <url>`,
    'gitlab-ci': `production:
  environment:
    name: production
    deployment_tier: production
    url: <url>`,
    'azure-pipelines': `- deployment: deploy
  environment: production
  strategy:
    runOnce:
      deploy:
        steps:
          - script: <deploy command>`,
  },
  'deploy-on-demand': {
    'github-actions': `on:
  workflow_dispatch:
    inputs:
      version:
        required: true
      environment:
        type: environment
        required: true
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: \${{ inputs.environment }}
    steps:
      - uses: actions/checkout@<sha>
      - run: <deploy command> "$VERSION"
        env:
          VERSION: \${{ inputs.version }}`,
    'gitlab-ci': `variables:
  VERSION:
    description: Version to deploy
  ENVIRONMENT:
    description: Where to deploy it
    value: staging
    options: [staging, production]
deploy:
  environment: { name: $ENVIRONMENT }
  script:
    - <deploy command> "$VERSION"
  rules:
    - if: $CI_PIPELINE_SOURCE == "web"`,
    'azure-pipelines': `parameters:
  - name: version
    type: string
  - name: environment
    type: string
    default: staging
    values: [staging, production]
jobs:
  - deployment: deploy
    environment: \${{ parameters.environment }}
    strategy:
      runOnce:
        deploy:
          steps:
            - script: <deploy command> "$VERSION"
              env:
                VERSION: \${{ parameters.version }}`,
  },
};
