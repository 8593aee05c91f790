import { analyze } from '../../analyze';
import { outcomesOf, read } from '../../testing/workflows';

const pushed = (onMain: string, onBranches: string) =>
  outcomesOf(
    analyze(
      read({
        '.gitlab-ci.yml': `workflow:
  rules:
    - if: $CI_COMMIT_BRANCH == "main"
      variables: { TAG: '${onMain}' }
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      variables: { TAG: '${onBranches}' }
publish:
  script:
    - docker build -t $CI_REGISTRY_IMAGE/app:$TAG .
    - docker push $CI_REGISTRY_IMAGE/app:$TAG
`,
      }),
    ),
    'immutable-artifact',
  )[0];

describe('variables that the rules of a workflow set', () => {
  it('are read where all rules agree', () => {
    expect(pushed('app-$CI_COMMIT_SHA', 'app-$CI_COMMIT_SHA')).toBe('met');
  });

  it('are not where they differ', () => {
    expect(pushed('app-$CI_COMMIT_SHA', 'latest')).not.toBe('met');
  });
});
