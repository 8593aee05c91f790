/** An item of Jenkins, as its API has it. */
export interface Item {
  _class: string;
  name?: string;
  fullName?: string;
  url?: string;
  buildable?: boolean;
  color?: string;
  actions?: object[];
  builds?: object[];
  jobs?: Item[];
}

/** A build, with whatever a test wants otherwise. */
export interface BuildSpec {
  result?: string | null;
  at?: string;
  minutes?: number;
  sha?: string;
  /** Of a shared library that is checked out as well. */
  librarySha?: string;
  cause?: string;
  upstream?: { job: string; number: number };
  parameters?: Record<string, string>;
  changes?: string[];
}

const CAUSES: Record<string, string> = {
  push: 'jenkins.branch.BranchEventCause',
  poll: 'hudson.triggers.SCMTrigger$SCMTriggerCause',
  person: 'hudson.model.Cause$UserIdCause',
  nightly: 'hudson.triggers.TimerTrigger$TimerTriggerCause',
  replay: 'org.jenkinsci.plugins.workflow.cps.replay.ReplayCause',
  restart:
    'org.jenkinsci.plugins.pipeline.modeldefinition.causes.RestartDeclarativePipelineCause',
  retry: 'com.chikli.hudson.plugin.naginator.NaginatorCause',
  upstream: 'hudson.model.Cause$UpstreamCause',
};

const AT = '2026-02-20T10:00:00Z';

/** Numbered from 1 on, and newest first, as Jenkins gives them out. */
export function builds(...specs: BuildSpec[]): object[] {
  return specs.map((spec, index) => build(index + 1, spec)).reverse();
}

function build(number: number, spec: BuildSpec): object {
  const { result = 'SUCCESS', at = AT, minutes = 4, cause = 'push' } = spec;
  const { sha = `sha${number}`, librarySha, changes = [] } = spec;
  const causes = [
    {
      _class: CAUSES[spec.upstream ? 'upstream' : cause] ?? cause,
      shortDescription: 'Started by something',
      upstreamProject: spec.upstream?.job,
      upstreamBuild: spec.upstream?.number,
    },
  ];
  const revision = (SHA1: string, remote: string) => ({
    _class: 'hudson.plugins.git.util.BuildData',
    lastBuiltRevision: { SHA1, branch: [{ SHA1, name: 'main' }] },
    remoteUrls: [`https://git.example/${remote}.git`],
  });
  return {
    _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
    number,
    result,
    building: result === null,
    timestamp: Date.parse(at) + number * 60_000,
    duration: result === null ? 0 : minutes * 60_000,
    actions: [
      { _class: 'hudson.model.CauseAction', causes },
      {},
      ...(librarySha ? [revision(librarySha, 'library')] : []),
      ...(sha ? [revision(sha, 'shop')] : []),
      ...(spec.parameters
        ? [
            {
              _class: 'hudson.model.ParametersAction',
              parameters: Object.entries(spec.parameters).map(
                ([name, value]) => ({ name, value }),
              ),
            },
          ]
        : []),
    ],
    changeSets: [
      { items: changes.map(commitId => ({ commitId })), kind: 'git' },
    ],
  };
}

const PIPELINE = 'org.jenkinsci.plugins.workflow.job.WorkflowJob';

/** A job that builds. */
export function job(fullName: string, ...specs: BuildSpec[]): Item {
  return {
    _class: PIPELINE,
    name: fullName.split('/').pop(),
    fullName,
    url: `https://jenkins.example/${fullName}/`,
    buildable: true,
    color: 'blue',
    builds: builds(...specs),
  };
}

/** A job with one below it for each branch and pull request. */
export function branches(
  fullName: string,
  of: Record<string, BuildSpec[]>,
): Item {
  return {
    _class:
      'org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject',
    name: fullName.split('/').pop(),
    fullName,
    url: `https://jenkins.example/${fullName}/`,
    jobs: Object.entries(of).map(([name, specs]) => ({
      ...job(`${fullName}/${name}`, ...specs),
      name,
    })),
  };
}

export function folder(fullName: string, ...jobs: Item[]): Item {
  return {
    _class: 'com.cloudbees.hudson.plugins.folder.Folder',
    name: fullName.split('/').pop(),
    fullName,
    url: `https://jenkins.example/${fullName}/`,
    jobs,
  };
}

/** So many builds of pushes that went green. */
export function green(count: number, spec: BuildSpec = {}): BuildSpec[] {
  return Array.from({ length: count }, () => spec);
}
