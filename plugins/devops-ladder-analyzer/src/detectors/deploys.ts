import type { Act } from '../acts';
import type { Tier, Tiers } from '../environments';
import { flagValue } from '../tools';
import { actsOf, waitsFor } from './acts';
import type { Survey } from './Survey';

/**
 * A deploy and the environment that it goes to.
 *
 * @internal
 */
export interface Deploy {
  act: Act;
  /** Names of the environments; empty where nothing names one. */
  names: string[];
  tiers: Tier[];
  /** The name comes from the environment keyword of the pipeline. */
  declared: boolean;
}

const TARGET_FLAGS = [
  '-n',
  '--namespace',
  '--context',
  '--kube-context',
  '-e',
  '--env',
  '--environment',
  '--stage',
  '-s',
  '--config-env',
  '-f',
  '--values',
  '-k',
  '--kustomize',
  '--cluster',
  '--service',
  '--app',
  '-a',
  '--stack-name',
  '--project',
  '--filename',
  '-i',
];
const TARGET_INPUTS = [
  'environment',
  'env',
  'stage',
  'namespace',
  'cluster',
  'service',
  'app-name',
  'slot-name',
  'environments',
  'target',
  'workspace',
  'stack-name',
  'cluster_name',
  'service_name',
  'app_name',
  'deployment_group',
  'appname',
  'webappname',
  'slotname',
  'deploytoslotorase',
  'kubernetescluster',
  'resourcegroupname',
];

/** A cluster that is made for the test and thrown away. @internal */
export function isThrowaway(survey: Survey, act: Act): boolean {
  return survey.acts.some(
    other => other.kind === 'throwaway-cluster' && other.job === act.job,
  );
}

function namesIn(act: Act, tiers: Tiers): string[] {
  const { command, step } = act;
  const candidates = command
    ? TARGET_FLAGS.map(flag => flagValue(command.argv, [flag]))
    : TARGET_INPUTS.map(
        name => step?.inputs[name] ?? act.job.calls?.inputs[name],
      );
  const words = command ? command.argv.slice(1) : [];
  return [
    ...candidates,
    ...words,
    act.job.id,
    act.job.name,
    act.step?.name,
    act.pipeline.name,
    act.pipeline.file,
  ].filter(
    (name): name is string =>
      name !== undefined && tiers.ofText(name) !== undefined,
  );
}

function describe(act: Act, tiersBy: Tiers): Deploy {
  const { environments } = act.job;
  const declared = environments.filter(({ name }) => name !== '');
  const literal = declared.filter(({ name }) => !/^\$|\$\{\{/.test(name));
  if (literal.length > 0) {
    const tiers = literal
      .map(({ name, tier }) => tier ?? tiersBy.ofEnvironment(name))
      .filter((tier): tier is Tier => tier !== undefined);
    return {
      act,
      names: literal.map(({ name }) => name),
      tiers,
      // A name that only the reader gave says nothing of settings of the SCM.
      declared: literal.some(({ inferred }) => !inferred),
    };
  }
  const [name] = namesIn(act, tiersBy);
  const tier = name === undefined ? undefined : tiersBy.ofText(name);
  return {
    act,
    names: tier === undefined ? [] : [tier],
    tiers: tier === undefined ? [] : [tier],
    declared: declared.length > 0,
  };
}

/** A job that stops, prepares or checks an environment of GitLab. */
function onlyTouches({ job, pipeline }: Act): boolean {
  return (
    pipeline.system === 'gitlab-ci' &&
    job.environments.length > 0 &&
    job.environments.every(
      ({ recordsDeployment, inferred }) => !recordsDeployment && !inferred,
    )
  );
}

const CARRIES_VERSION =
  /image|(?:^|[^a-z])(?:tag|version|sha|artifact|digest)(?:$|[^a-z])/i;

/**
 * Infrastructure code that is applied with what the run has built, or with a
 * version, is how the service is deployed; applied alone it is not.
 */
function applies(survey: Survey): Act[] {
  return actsOf(survey, 'iac-apply')
    .filter(
      act =>
        CARRIES_VERSION.test(act.text) ||
        Object.keys(act.step?.env ?? {}).some(name =>
          CARRIES_VERSION.test(name),
        ) ||
        actsOf(survey, 'image-build', 'image-push').some(
          build => build.pipeline === act.pipeline && waitsFor(act, build),
        ),
    )
    .map(act => ({ ...act, inferred: true }));
}

/**
 * The deploys of the service to environments that last.
 *
 * @internal
 */
export function deploysOf(survey: Survey): Deploy[] {
  const direct = actsOf(
    survey,
    'deploy',
    'source-deploy',
    'gitops-sync',
    'gitops-write',
  );
  return [...direct, ...applies(survey)]
    .filter(
      act => !isThrowaway(survey, act) && !act.onFailure && !onlyTouches(act),
    )
    .map(act => describe(act, survey.tiers));
}
