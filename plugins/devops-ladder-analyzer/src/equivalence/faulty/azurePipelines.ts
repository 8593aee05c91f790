import type { Files } from '../../testing/workflows';

const stage = (environment: string, after: string) => `  - stage: ${environment}
    dependsOn: ${after}
    condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))
    jobs:
      - deployment: ${environment}
        environment: ${environment}
        strategy:
          runOnce:
            deploy:
              steps:
                - checkout: self
                - script: npm ci && npm run build
                - script: docker build -t registry.example.com/shop-${environment}:latest .
                - script: docker push registry.example.com/shop-${environment}:latest
                - script: aws eks update-kubeconfig --name ${environment}
                  env:
                    AWS_ACCESS_KEY_ID: $(awsAccessKeyId)
                    AWS_SECRET_ACCESS_KEY: $(awsSecretAccessKey)
                - script: kubectl apply --namespace ${environment} -f k8s/
`;

/** The faulty delivery for Azure Pipelines. @internal */
export const azurePipelines: Files = {
  'azure-pipelines.yml': `trigger:
  branches:
    include: [main]
pr:
  branches:
    include: [main]
pool:
  vmImage: ubuntu-24.04
stages:
  - stage: build
    jobs:
      - job: build
        steps:
          - script: npm ci
          - script: npm run build
          - script: npm audit --audit-level=high || true
${stage('staging', 'build')}${stage('production', 'staging')}`,
};
