import { analyze } from '../analyze';
import { outcomesOf, read } from '../testing/workflows';

const DELIVERY = `on: { push: { branches: [main] } }
jobs:
  build:
    runs-on: u
    steps:
      - uses: docker/build-push-action@v6
        with: { push: true, tags: 'r/app:\${{ github.sha }}' }
  staging:
    needs: build
    runs-on: u
    environment: staging
    steps: [{ run: 'helm upgrade app chart -n staging --set tag=\${{ github.sha }}' }]
  production:
    needs: staging
    runs-on: u
    environment: production
    steps: [{ run: 'helm upgrade app chart -n production --set tag=\${{ github.sha }}' }]
`;
const byHand = (run: string) => `on: workflow_dispatch
jobs:
  again:
    runs-on: u
    environment: production
    steps: [{ run: '${run}' }]
`;
const outcome = (run: string) =>
  outcomesOf(
    analyze(
      read({
        '.github/workflows/ci.yml': DELIVERY,
        '.github/workflows/again.yml': byHand(run),
      }),
    ),
    'build-once',
  )[0];

describe('what starts again what runs already', () => {
  it.each([
    'aws ecs update-service --cluster c --service s --force-new-deployment',
    'kubectl rollout restart deployment/app',
  ])('takes no artifact: %s', run => {
    expect(outcome(run)).toBe('met');
  });

  it.each([
    'aws ecs update-service --service s --task-definition t --force-new-deployment',
    'kubectl apply -f deploy.yaml',
  ])('is not a deploy of something: %s', run => {
    expect(outcome(run)).toBe('unknown');
  });
});
