import { builds, BuildSpec } from '../__testUtils__/items';
import { readNamedJob } from '../jobs/readNamedJob';
import { readBuild } from './readBuild';

const read = (spec: BuildSpec) => readBuild(builds(spec)[0])!;

describe('a build of Jenkins', () => {
  it.each<[string, string]>([
    ['jenkins.branch.BranchEventCause', 'change'],
    ['jenkins.branch.BranchIndexingCause', 'change'],
    ['hudson.triggers.SCMTrigger$SCMTriggerCause', 'change'],
    ['com.cloudbees.jenkins.GitHubPushCause', 'change'],
    ['com.dabsquared.gitlabjenkins.cause.GitLabWebHookCause', 'change'],
    ['hudson.plugins.git.GitStatus$CommitHookCause', 'change'],
    ['hudson.model.Cause$UserIdCause', 'person'],
    ['hudson.model.Cause$UpstreamCause', 'upstream'],
    [
      'org.jenkinsci.plugins.workflow.support.steps.build.BuildUpstreamCause',
      'upstream',
    ],
    ['hudson.triggers.TimerTrigger$TimerTriggerCause', 'schedule'],
    [
      'org.jenkinsci.plugins.parameterizedscheduler.ParameterizedTimerTriggerCause',
      'schedule',
    ],
    ['com.sonyericsson.rebuild.RebuildCause', 'rerun'],
    ['com.chikli.hudson.plugin.naginator.NaginatorCause', 'rerun'],
    ['io.jenkins.plugins.checks.github.GitHubChecksRerunActionCause', 'rerun'],
    ['org.jenkinsci.plugins.gwt.GenericCause', 'other'],
    ['hudson.model.Cause$RemoteCause', 'other'],
    ['com.example.PushCauseOfOurOwn', 'other'],
  ])('that %s started', (cause, start) => {
    expect(read({ cause }).start).toBe(start);
  });

  it('is as finished as it says', () => {
    expect(read({ result: 'UNSTABLE' }).result).toBe('UNSTABLE');
    expect(read({ result: null })).not.toHaveProperty('result');
    const building = { ...builds({ result: 'FAILURE' })[0], building: true };
    expect(readBuild(building)).not.toHaveProperty('result');
    expect(read({ result: 'FABULOUS' })).not.toHaveProperty('result');
  });

  it('stands for all that it checked out', () => {
    const commitOf = (spec: BuildSpec) => read(spec).commit;
    const both = { sha: 'a', librarySha: 'b' };
    expect(commitOf(both)).toBe(commitOf(both));
    expect(commitOf(both)).not.toBe(commitOf({ ...both, librarySha: 'c' }));
    expect(commitOf({ sha: 'a' })).not.toBe(commitOf({ sha: 'b' }));
    expect(commitOf({ sha: '' })).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    7,
    {},
    { number: 1 },
    { number: '1', timestamp: 1 },
  ])('is none: %j', answer => {
    expect(readBuild(answer)).toBeUndefined();
  });

  it('may be of any shape', () => {
    const odd = {
      number: 1,
      timestamp: 2,
      actions: [null, 7, { causes: [null], parameters: [{ name: 1 }] }],
      changeSets: [{ items: 'none' }, null],
    };
    expect(readBuild(odd)).toMatchObject({ start: 'other', parameters: {} });
    const job = { builds: [null, odd], jobs: undefined };
    expect(readNamedJob(job, 'https://x')?.jobs).toHaveLength(1);
    for (const answer of [null, 'x', {}, { jobs: 'x' }]) {
      expect(readNamedJob(answer, 'https://x')).toBeUndefined();
    }
    expect(readNamedJob({ jobs: ['x', null, {}] }, 'https://x')?.jobs).toEqual(
      [],
    );
  });
});
