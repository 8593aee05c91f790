import type { Design } from '../Design';

const HEAD = `pipeline {
  agent {
    docker { image 'registry.example.com/ci/node-tools:24.1' }
  }
  environment {
    IMAGE = 'registry.example.com/shop'
  }
`;

const approve = (automatic: boolean) =>
  automatic
    ? ''
    : `      input {
        message 'Deploy to production?'
        submitter 'release-managers'
      }
`;

const inlined = (automatic: boolean) => `${HEAD}  stages {
    stage('Verify') {
      steps {
        cache(maxCacheSize: 500, caches: [arbitraryFileCache(path: 'node_modules', cacheValidityDecidingFile: 'package-lock.json')]) {
          sh 'npm ci'
        }
        sh 'make build'
        sh 'make lint'
        sh 'make test'
      }
      post {
        always { junit 'junit.xml' }
      }
    }
    stage('Security') {
      steps {
        sh 'make audit'
        sh 'make secrets'
      }
    }
    stage('Integration') {
      steps {
        sh 'make integration-test'
      }
    }
    stage('Package') {
      when { branch 'main' }
      steps {
        withCredentials([string(credentialsId: 'registry-token', variable: 'REGISTRY_TOKEN')]) {
          sh 'echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin'
        }
        sh 'docker build -t "$IMAGE:$GIT_COMMIT" .'
        sh 'docker push "$IMAGE:$GIT_COMMIT"'
        sh 'syft "$IMAGE:$GIT_COMMIT" -o spdx-json=sbom.spdx.json'
        sh 'cosign sign --yes "$IMAGE:$GIT_COMMIT"'
      }
    }
    stage('Deploy to staging') {
      when { branch 'main' }
      steps {
        sh 'helm upgrade --install shop chart --namespace staging --set image.tag="$GIT_COMMIT" --wait'
        sh 'curl -fsS --retry 5 https://staging.shop.example.com/healthz'
      }
    }
    stage('Deploy to production') {
      when {
        beforeInput true
        branch 'main'
      }
${approve(automatic)}      steps {
        sh 'helm upgrade --install shop chart --namespace production --set image.tag="$GIT_COMMIT" --wait'
        sh 'curl -fsS --retry 5 https://shop.example.com/healthz'
      }
      post {
        failure {
          sh 'helm rollback shop --namespace production --wait'
        }
        success {
          withCredentials([string(credentialsId: 'slack-webhook-url', variable: 'SLACK_WEBHOOK_URL')]) {
            sh '''curl -fsS -X POST -d '{"text":"shop is in production"}' "$SLACK_WEBHOOK_URL"'''
          }
        }
      }
    }
  }
}
`;

const VERIFY = `def checks() {
  cache(maxCacheSize: 500, caches: [arbitraryFileCache(path: 'node_modules', cacheValidityDecidingFile: 'package-lock.json')]) {
    sh 'npm ci'
  }
  try {
    sh 'make build'
    sh 'make lint'
    sh 'make test'
  } finally {
    junit 'junit.xml'
  }
}

def security() {
  sh 'make audit'
  sh 'make secrets'
}

def integration() {
  sh 'make integration-test'
}

return this
`;

const PUBLISH = `def call(Map args) {
  withCredentials([string(credentialsId: 'registry-token', variable: 'REGISTRY_TOKEN')]) {
    sh 'echo "$REGISTRY_TOKEN" | docker login registry.example.com -u ci --password-stdin'
  }
  sh "docker build -t \${args.image}:\${env.GIT_COMMIT} ."
  sh "docker push \${args.image}:\${env.GIT_COMMIT}"
  sh "syft \${args.image}:\${env.GIT_COMMIT} -o spdx-json=sbom.spdx.json"
  sh "cosign sign --yes \${args.image}:\${env.GIT_COMMIT}"
}
`;

const DEPLOY = `def call(Map args) {
  try {
    sh "helm upgrade --install shop chart --namespace \${args.environment} --set image.tag=\${env.GIT_COMMIT} --wait"
    sh "curl -fsS --retry 5 \${args.url}/healthz"
  } catch (error) {
    sh "helm rollback shop --namespace \${args.environment} --wait"
    throw error
  }
}
`;

const ANNOUNCE = `def call(Map args) {
  withCredentials([string(credentialsId: 'slack-webhook-url', variable: 'SLACK_WEBHOOK_URL')]) {
    sh """curl -fsS -X POST -d '{"text":"shop is in \${args.environment}"}' "\\$SLACK_WEBHOOK_URL" """
  }
}
`;

const shared = (automatic: boolean) => `${HEAD}  stages {
    stage('Verify') {
      steps {
        script {
          def verify = load 'ci/verify.groovy'
          verify.checks()
        }
      }
    }
    stage('Security') {
      steps {
        script {
          def verify = load 'ci/verify.groovy'
          verify.security()
        }
      }
    }
    stage('Integration') {
      steps {
        script {
          def verify = load 'ci/verify.groovy'
          verify.integration()
        }
      }
    }
    stage('Package') {
      when { branch 'main' }
      steps {
        publishImage(image: 'registry.example.com/shop')
      }
    }
    stage('Deploy to staging') {
      when { branch 'main' }
      steps {
        deployTo(environment: 'staging', url: 'https://staging.shop.example.com')
      }
    }
    stage('Deploy to production') {
      when {
        beforeInput true
        branch 'main'
      }
${approve(automatic)}      steps {
        deployTo(environment: 'production', url: 'https://shop.example.com')
        announce(environment: 'production')
      }
    }
  }
}
`;

/** The delivery design for a Jenkins multibranch job. @internal */
export const jenkins: Design = {
  inlined: variant => ({ Jenkinsfile: inlined(variant === 'automatic') }),
  shared: variant => ({
    Jenkinsfile: shared(variant === 'automatic'),
    'ci/verify.groovy': VERIFY,
    'vars/publishImage.groovy': PUBLISH,
    'vars/deployTo.groovy': DEPLOY,
    'vars/announce.groovy': ANNOUNCE,
  }),
};
