import { argumentsOf, closureOf, firstArgument, namedArgument } from './args';
import { resolvePath } from '../../repository';
import { credentialVariables, secret } from './credentials';
import type { Scope } from './Run';
import type { Site } from './Site';
import { textOf } from './texts';
import { lessStrict } from './steps';
import { rowOf } from './table';

/** Steps that do nothing but run their block. */
const TRANSPARENT = new Set([
  'node',
  'timeout',
  'retry',
  'timestamps',
  'ansiColor',
  'ws',
  'container',
  'script',
  'steps',
  'lock',
  'throttle',
  'sshagent',
  'wrap',
  'configFileProvider',
  'nodejs',
  'withMaven',
  'withGradle',
  'withAnt',
  'withSonarQubeEnv',
  'podTemplate',
  'withKubeConfig',
  'withKubeCredentials',
  'kubeconfig',
  'withDockerRegistry',
  'withDockerContainer',
  'withDockerServer',
  'docker.withServer',
  'docker.withTool',
  'docker.node',
  'waitUntil',
  'withChecks',
  'gitlabCommitStatus',
  'gitlabBuilds',
  'withVault',
  'withFolderProperties',
  'withContext',
  'xvfb',
  'tee',
  'tool',
  'withPythonEnv',
  'withDotNet',
  'realtimeJUnit',
  'openshift.withCluster',
  'openshift.withProject',
  'openshift.withCredentials',
  'dockerNode',
  'milestone',
  'withAzureKeyvault',
  'withSplunk',
  'skipStagesAfterUnstable',
]);

type Change = (site: Site) => Partial<Scope>;

const textAt = ({ call, scope }: Site, name: string) => {
  const value = namedArgument(call, name);
  return value && textOf(value, scope);
};

/** `withEnv(['A=b'])` */
function environment({ call, scope }: Site): Partial<Scope> {
  const list = firstArgument(call);
  const items = list?.type === 'list' ? list.items : [];
  const pairs = items.map(item => {
    const text = textOf(item, scope);
    const equals = text.indexOf('=');
    return [text.slice(0, equals), text.slice(equals + 1)];
  });
  return { env: { ...scope.env, ...Object.fromEntries(pairs) } };
}

function amazon(site: Site): Partial<Scope> {
  const id = textAt(site, 'credentials');
  const value = id === undefined ? undefined : secret(id);
  return value === undefined
    ? {}
    : {
        env: {
          ...site.scope.env,
          AWS_ACCESS_KEY_ID: value,
          AWS_SECRET_ACCESS_KEY: value,
        },
      };
}

/** By default a failure inside fails the run, and the next step runs all the same. */
function catchError(site: Site): Partial<Scope> {
  const result = textAt(site, 'buildResult') ?? 'FAILURE';
  if (result === 'FAILURE' || result === 'ABORTED' || result === 'NOT_BUILT') {
    return { goesOn: true };
  }
  const known =
    result === 'SUCCESS' || result === 'UNSTABLE' || result === 'null';
  return {
    advisory: lessStrict(site.scope.advisory, known ? true : 'unknown'),
  };
}

const CHANGES: Record<string, Change> = {
  dir: ({ call, scope }) => {
    const path = firstArgument(call) ?? namedArgument(call, 'path');
    return {
      cwd: path ? resolvePath(scope.cwd, textOf(path, scope)) : undefined,
    };
  },
  withEnv: environment,
  withCredentials: ({ call, scope }) => ({
    env: { ...scope.env, ...credentialVariables(call, scope) },
  }),
  withAWS: amazon,
  catchError,
  warnError: () => ({ advisory: true }),
};

/** Whether a step only runs its block. @internal */
export function isWrapper(name: string): boolean {
  return TRANSPARENT.has(name) || rowOf(CHANGES, name) !== undefined;
}

/** Reads the block of a step that only surrounds it. @internal */
export function readWrapper(site: Site): void {
  const { call, name, scope, reader } = site;
  const change = rowOf(CHANGES, name);
  const inner = { ...scope, top: false, ...change?.(site) };
  const block = closureOf(call);
  const named = argumentsOf(call).find(({ name: key }) => key === 'body');
  reader.closure(
    block ?? (named?.value.type === 'closure' ? named.value : undefined),
    inner,
  );
}
