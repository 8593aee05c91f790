import type { Files } from '../../testing/workflows';

const job = (environment: string, needs: string) => `  ${environment}:
    needs: ${needs}
    if: github.event_name == 'push'
    runs-on: ubuntu-24.04
    environment: ${environment}
    env:
      AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ACCESS_KEY_ID }}
      AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && npm run build
      - run: docker build -t registry.example.com/shop-${environment}:latest .
      - run: docker push registry.example.com/shop-${environment}:latest
      - run: aws eks update-kubeconfig --name ${environment}
      - run: kubectl apply --namespace ${environment} -f k8s/
`;

/** The faulty delivery for GitHub Actions. @internal */
export const githubActions: Files = {
  '.github/workflows/delivery.yml': `name: delivery
on:
  push:
    branches: [main]
  pull_request:
jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run build
      - run: npm audit --audit-level=high || true
${job('staging', 'build')}${job('production', 'staging')}`,
};
