import { jobOf, pipelineOf, stage, stages } from './testing';

const eventsOf = (more: string) =>
  Object.fromEntries(
    jobOf(pipelineOf(stages(stage('a', `sh 'make'${more}`))), 'a').events,
  );

describe('what starts a Jenkinsfile', () => {
  it.each([
    "if (env.BRANCH_NAME == 'main') { sh 'x' }",
    'echo "${BRANCH_NAME}"',
    "// when { branch 'main' } as a comment, and\n when { branch 'main' }",
  ])('is every branch where it asks for one: %s', asks => {
    expect(eventsOf(`\n ${asks}`)).toMatchObject({
      'push-branch': 'certain',
      'push-mainline': 'certain',
    });
  });

  it('is a change where it asks for that', () => {
    expect(eventsOf("\n if (env.CHANGE_ID) { sh 'x' }")).toMatchObject({
      'pull-request': 'certain',
    });
  });

  it('is not known where nothing says it', () => {
    expect(eventsOf('')).toEqual({
      'pull-request': 'conditional',
      'push-mainline': 'conditional',
      'push-branch': 'conditional',
      manual: 'certain',
    });
    expect(eventsOf("\n // if (env.BRANCH_NAME == 'main')")).toMatchObject({
      'push-branch': 'conditional',
    });
  });

  it('is a tag only where it asks for one', () => {
    expect(eventsOf('')).not.toHaveProperty('tag');
    expect(eventsOf("\n if (env.TAG_NAME) { sh 'x' }")).toHaveProperty('tag');
  });
});
