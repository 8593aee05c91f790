import { Answer, ok, refused } from '../Answer';
import { DemoRepository } from './DemoRepository';
import { Change, changesOf, deploymentsOf } from './happened';

const FORBIDDEN = refused(403, 'Resource not accessible by integration');

const state = (isOn: boolean | undefined) => ({
  status: isOn ? 'enabled' : 'disabled',
});

/** What GitHub's REST API says of a repository, by the path below it. */
export function restAnswers(
  name: string,
  settings: DemoRepository,
  now: number,
): Map<string, Answer> {
  return new Map([
    ...administration(settings),
    ...gates(settings),
    ...runs(settings, changesOf(name, settings, now)),
    ...approvals(name, settings),
  ]);
}

function administration({
  hidesAdministration,
  security = {},
}: DemoRepository): Array<[string, Answer]> {
  const { secretScanning, pushProtection, codeScanning } = security;
  const settings = {
    secret_scanning: state(secretScanning),
    secret_scanning_push_protection: state(pushProtection),
    code_security: state(true),
  };
  return hidesAdministration
    ? [
        ['', ok({})],
        ['/code-scanning/default-setup', FORBIDDEN],
        ['/branches/main/protection', FORBIDDEN],
      ]
    : [
        ['', ok({ security_and_analysis: settings })],
        [
          '/code-scanning/default-setup',
          ok({ state: codeScanning ? 'configured' : 'not-configured' }),
        ],
      ];
}

function gates({ environments = {} }: DemoRepository): Array<[string, Answer]> {
  return Object.keys(environments).map(environment => [
    `/environments/${environment}/deployment_protection_rules`,
    ok({ total_count: 0, custom_deployment_protection_rules: [] }),
  ]);
}

function runs(
  { ci }: DemoRepository,
  changes: Change[],
): Array<[string, Answer]> {
  const workflow = ci?.workflow;
  if (!workflow) {
    return [
      ['/actions/runs', ok({ total_count: 0, workflow_runs: [] })],
      ['/actions/workflows', ok({ total_count: 0, workflows: [] })],
    ];
  }
  const path = `.github/workflows/${workflow}`;
  const listed = changes.map(
    ({ number, commit, startedAt, endedAt, attempt }) => ({
      id: number,
      path,
      event: 'pull_request',
      head_sha: commit,
      head_branch: `change-${number}`,
      run_attempt: attempt,
      status: 'completed',
      conclusion: 'success',
      created_at: startedAt,
      run_started_at: startedAt,
      updated_at: endedAt,
    }),
  );
  return [
    [
      '/actions/runs',
      ok({ total_count: listed.length, workflow_runs: listed }),
    ],
    [
      '/actions/workflows',
      ok({
        total_count: 1,
        workflows: [{ name: workflow, path, state: 'active' }],
      }),
    ],
    ...changes
      .filter(({ attempt }) => attempt > 1)
      .map(({ number }): [string, Answer] => [
        `/actions/runs/${number}/attempts/1`,
        ok({ id: number, run_attempt: 1, conclusion: 'failure' }),
      ]),
  ];
}

function approvals(
  name: string,
  settings: DemoRepository,
): Array<[string, Answer]> {
  return deploymentsOf(name, settings)
    .filter(({ waitedUntil }) => waitedUntil !== undefined)
    .map(({ runId, environment }) => [
      `/actions/runs/${runId}/approvals`,
      ok([
        {
          state: 'approved',
          environments: [{ name: environment }],
          user: { login: settings.releases?.approvedBy, type: 'User' },
        },
      ]),
    ]);
}
