import type { Design } from '../Design';

const HEAD = `trigger:
  branches:
    include: [main]
pr:
  branches:
    include: [main]
pool:
  vmImage: ubuntu-24.04
variables:
  image: registry.example.com/shop
`;

const MAIN = `condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))`;

const approve = (automatic: boolean) =>
  automatic
    ? ''
    : `      - job: approve
        pool: server
        steps:
          - task: ManualValidation@1
            inputs:
              notifyUsers: release-managers@example.com
              approvers: '[shop]\\Release Managers'
`;

const inlined = (automatic: boolean) => `${HEAD}stages:
  - stage: verify
    jobs:
      - job: verify
        steps:
          - task: Cache@2
            inputs:
              key: npm | "$(Agent.OS)" | package-lock.json
              path: $(Pipeline.Workspace)/.npm
          - script: npm ci --cache $(Pipeline.Workspace)/.npm
          - script: make build
          - script: make lint
          - script: make test
          - task: PublishTestResults@2
            condition: succeededOrFailed()
            inputs:
              testResultsFiles: junit.xml
      - job: security
        container: registry.example.com/ci/node-tools:24.1
        steps:
          - checkout: self
            fetchDepth: 0
          - script: make audit
          - script: make secrets
  - stage: integration
    dependsOn: verify
    jobs:
      - job: integration
        steps:
          - script: npm ci
          - script: make integration-test
  - stage: package
    dependsOn: integration
    ${MAIN}
    jobs:
      - job: image
        steps:
          - script: npm ci && make build
          - script: echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
            env:
              REGISTRY_TOKEN: $(registryToken)
          - script: docker build -t "$(image):$(Build.SourceVersion)" .
          - script: docker push "$(image):$(Build.SourceVersion)"
          - script: syft "$(image):$(Build.SourceVersion)" -o spdx-json=sbom.spdx.json
          - script: cosign sign --yes "$(image):$(Build.SourceVersion)"
  - stage: staging
    dependsOn: package
    ${MAIN}
    jobs:
      - deployment: staging
        environment: staging
        strategy:
          runOnce:
            deploy:
              steps:
                - checkout: self
                - script: helm upgrade --install shop chart --namespace staging --set image.tag="$(Build.SourceVersion)" --wait
                - script: curl -fsS --retry 5 https://staging.shop.example.com/healthz
  - stage: production
    dependsOn: staging
    ${MAIN}
    jobs:
${approve(automatic)}      - deployment: production
${
  automatic ? '' : '        dependsOn: approve\n'
}        environment: production
        strategy:
          runOnce:
            deploy:
              steps:
                - checkout: self
                - script: helm upgrade --install shop chart --namespace production --set image.tag="$(Build.SourceVersion)" --wait
                - script: curl -fsS --retry 5 https://shop.example.com/healthz
            on:
              failure:
                steps:
                  - script: helm rollback shop --namespace production --wait
              success:
                steps:
                  - script: >-
                      curl -fsS -X POST -d '{"text":"shop is in production"}' "$SLACK_WEBHOOK_URL"
                    env:
                      SLACK_WEBHOOK_URL: $(slackWebhookUrl)
`;

const SETUP = `steps:
  - task: Cache@2
    inputs:
      key: npm | "$(Agent.OS)" | package-lock.json
      path: $(Pipeline.Workspace)/.npm
  - script: npm ci --cache $(Pipeline.Workspace)/.npm
`;

const VERIFY = `jobs:
  - job: verify
    steps:
      - template: setup.yml
      - script: make build
      - script: make lint
      - script: make test
      - task: PublishTestResults@2
        condition: succeededOrFailed()
        inputs:
          testResultsFiles: junit.xml
  - job: security
    container: registry.example.com/ci/node-tools:24.1
    steps:
      - checkout: self
        fetchDepth: 0
      - script: make audit
      - script: make secrets
  - job: integration
    dependsOn: verify
    steps:
      - template: setup.yml
      - script: make integration-test
`;

const IMAGE = `parameters:
  - name: image
    type: string
jobs:
  - job: image
    steps:
      - template: setup.yml
      - script: make build
      - script: echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin
        env:
          REGISTRY_TOKEN: $(registryToken)
      - script: docker build -t "\${{ parameters.image }}:$(Build.SourceVersion)" .
      - script: docker push "\${{ parameters.image }}:$(Build.SourceVersion)"
      - script: syft "\${{ parameters.image }}:$(Build.SourceVersion)" -o spdx-json=sbom.spdx.json
      - script: cosign sign --yes "\${{ parameters.image }}:$(Build.SourceVersion)"
`;

const DEPLOY = `parameters:
  - name: environment
    type: string
  - name: after
    type: string
  - name: url
    type: string
  - name: approve
    type: boolean
    default: false
  - name: announce
    type: boolean
    default: false
stages:
  - stage: \${{ parameters.environment }}
    dependsOn: \${{ parameters.after }}
    ${MAIN}
    jobs:
      - \${{ if parameters.approve }}:
        - job: approve
          pool: server
          steps:
            - task: ManualValidation@1
              inputs:
                notifyUsers: release-managers@example.com
                approvers: '[shop]\\Release Managers'
      - deployment: \${{ parameters.environment }}
        \${{ if parameters.approve }}:
          dependsOn: approve
        environment: \${{ parameters.environment }}
        strategy:
          runOnce:
            deploy:
              steps:
                - checkout: self
                - script: helm upgrade --install shop chart --namespace \${{ parameters.environment }} --set image.tag="$(Build.SourceVersion)" --wait
                - script: curl -fsS --retry 5 \${{ parameters.url }}/healthz
            on:
              failure:
                steps:
                  - script: helm rollback shop --namespace \${{ parameters.environment }} --wait
              \${{ if parameters.announce }}:
                success:
                  steps:
                    - script: >-
                        curl -fsS -X POST -d '{"text":"shop is in \${{ parameters.environment }}"}' "$SLACK_WEBHOOK_URL"
                      env:
                        SLACK_WEBHOOK_URL: $(slackWebhookUrl)
`;

const shared = (automatic: boolean) => `${HEAD}stages:
  - stage: verify
    jobs:
      - template: .azure-pipelines/verify.yml
  - stage: package
    dependsOn: verify
    ${MAIN}
    jobs:
      - template: .azure-pipelines/image.yml
        parameters:
          image: $(image)
  - template: .azure-pipelines/deploy.yml
    parameters:
      environment: staging
      after: package
      url: https://staging.shop.example.com
  - template: .azure-pipelines/deploy.yml
    parameters:
      environment: production
      after: staging
      url: https://shop.example.com
      approve: ${String(!automatic)}
      announce: true
`;

/** The delivery design for Azure Pipelines. @internal */
export const azurePipelines: Design = {
  inlined: variant => ({
    'azure-pipelines.yml': inlined(variant === 'automatic'),
  }),
  shared: variant => ({
    'azure-pipelines.yml': shared(variant === 'automatic'),
    '.azure-pipelines/setup.yml': SETUP,
    '.azure-pipelines/verify.yml': VERIFY,
    '.azure-pipelines/image.yml': IMAGE,
    '.azure-pipelines/deploy.yml': DEPLOY,
  }),
};
