import type { Files } from '../../testing/workflows';

const stage = (environment: string) => `    stage('Deploy to ${environment}') {
      when { branch 'main' }
      environment {
        AWS_ACCESS_KEY_ID = credentials('aws-access-key-id')
        AWS_SECRET_ACCESS_KEY = credentials('aws-secret-access-key')
      }
      steps {
        sh 'npm ci && npm run build'
        sh 'docker build -t registry.example.com/shop-${environment}:latest .'
        sh 'docker push registry.example.com/shop-${environment}:latest'
        sh 'aws eks update-kubeconfig --name ${environment}'
        sh 'kubectl apply --namespace ${environment} -f k8s/'
      }
    }
`;

/** The faulty delivery for Jenkins. @internal */
export const jenkins: Files = {
  Jenkinsfile: `pipeline {
  agent any
  stages {
    stage('Build') {
      steps {
        sh 'npm ci'
        sh 'npm run build'
        sh 'npm audit --audit-level=high || true'
      }
    }
${stage('staging')}${stage('production')}  }
}
`,
};
