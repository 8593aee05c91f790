// Says in Markdown what a change would do to a service's place on the ladder,
// and fails where the service does not hold a rung. Node 20 and git; no packages.
//
//   LADDER_URL      https://backstage.example.com, or .../api/devops-ladder
//   LADDER_TOKEN    a token of Backstage's external access
//   LADDER_SERVICE  component:default/shop
//   LADDER_BASE     what the change is compared with; default origin/main
//   LADDER_SCOPE    folder of the service in a monorepo
//   LADDER_GATE     needed, or 1 to 6: also ask the gate; nothing is asked without
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What the analyzer reads; the rest of a repository stays where it is. */
const READ = [
  /^\.(github|gitlab|circleci|buildkite|azure|azuredevops|tekton|woodpecker)\//,
  /(^|\/)(\.gitlab-ci|azure-pipelines?|bitbucket-pipelines|\.drone|\.woodpecker)[^/]*\.ya?ml$/,
  /(^|\/)[^/]*(Jenkinsfile|Dockerfile|Makefile|Taskfile|Rakefile|Justfile)[^/]*$/i,
  /(^|\/)(package\.json|pyproject\.toml|pom\.xml|build\.gradle(\.kts)?|go\.mod|composer\.json|Gemfile)$/,
  /(^|\/)(docker-)?compose[^/]*\.ya?ml$/,
  /(^|\/)(charts?|helm|k8s|kubernetes|manifests|deploy(ment)?|kustomize|argocd|infra|terraform)\/.*\.(ya?ml|tpl|tf|json)$/,
  /(^|\/)(scripts?|ci|bin|deploy)\/[^/]*\.(sh|bash|mjs|js|py)$/,
  /^(renovate\.json5?|\.pre-commit-config\.ya?ml|sonar-project\.properties|CODEOWNERS|catalog-info\.ya?ml)$/,
];
const MAX_FILES = 200;
const MAX_CHARACTERS = 300_000;

const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });

function filesAt(ref, scope) {
  return git('ls-tree', '-r', '--name-only', ref)
    .split('\n')
    .filter(path => READ.some(pattern => pattern.test(path)))
    .sort((a, b) => Number(isOf(b, scope)) - Number(isOf(a, scope)))
    .slice(0, MAX_FILES)
    .map(path => ({ path, content: git('show', `${ref}:${path}`) }))
    .filter(({ content }) => content.length <= MAX_CHARACTERS);
}

const isOf = (path, scope) => !scope || path.startsWith(`${scope}/`);

function apiUrl(url) {
  const base = url.replace(/\/+$/, '');
  return /\/api\/[^/]+$/.test(base) ? base : `${base}/api/devops-ladder`;
}

async function ask({ url, token }, path, body) {
  const response = await fetch(`${apiUrl(url)}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new Error(
      `${path} answered ${response.status}: ${answer?.error?.message ?? ''}`,
    );
  }
  return answer;
}

const rungOf = ({ rung: { attained, possible } }) =>
  attained === possible ? `${attained}` : `${attained}–${possible}`;

const outcomesOf = ({ capabilities }) =>
  new Map(capabilities.map(({ capability, outcome }) => [capability, outcome]));

/** The lines of the comment. Outcomes and rungs are those that the portal gives. */
export function report(before, after, names) {
  const then = outcomesOf(before);
  const changed = [...outcomesOf(after)].filter(
    ([capability, outcome]) => then.get(capability) !== outcome,
  );
  const known = new Set(before.traps.map(({ trap }) => trap));
  const traps = after.traps.filter(({ trap }) => !known.has(trap));
  return [
    '### DevOps ladder',
    '',
    `Rung **${rungOf(before)} → ${rungOf(after)}**, needs ${
      after.needed.level
    }, ${after.fit.verdict}.`,
    ...(changed.length === 0 && traps.length === 0
      ? ['', 'This change moves nothing on the ladder.']
      : []),
    ...(changed.length > 0
      ? [
          '',
          '| Capability | before | with this change |',
          '| --- | --- | --- |',
        ]
      : []),
    ...changed.map(
      ([capability, outcome]) =>
        `| ${names.get(capability) ?? capability} | ${
          then.get(capability) ?? '–'
        } | ${outcome} |`,
    ),
    ...(traps.length > 0 ? ['', 'New traps:', ''] : []),
    ...traps.map(
      ({ trap, statement }) => `- **${names.get(trap) ?? trap}**: ${statement}`,
    ),
  ];
}

async function main(env) {
  const required = name => {
    if (!env[name]) {
      throw new Error(`${name} is not set`);
    }
    return env[name];
  };
  const api = { url: required('LADDER_URL'), token: required('LADDER_TOKEN') };
  const service = required('LADDER_SERVICE');
  const scope = env.LADDER_SCOPE || undefined;
  const base = git('merge-base', env.LADDER_BASE || 'origin/main', 'HEAD');
  const tryAt = ref =>
    ask(api, '/analyze', { files: filesAt(ref, scope), scope, service });

  const ladder = await ask(api, '/ladder');
  const names = new Map(
    [...ladder.capabilities, ...ladder.traps].map(({ id, name }) => [id, name]),
  );
  const before = await tryAt(base.trim());
  const after = await tryAt('HEAD');
  const lines = report(before.assessment, after.assessment, names);
  let passes = true;
  if (env.LADDER_GATE) {
    const [kind, rest] = service.split(':');
    const gate = await ask(
      api,
      `/services/${kind}/${rest}/gate?min=${encodeURIComponent(
        env.LADDER_GATE,
      )}`,
    );
    lines.push('', `Gate (as it stands without this change): ${gate.reason}`);
    passes = gate.pass !== false;
  }
  console.log(lines.join('\n'));
  process.exitCode = passes ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.env).catch(error => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
