import { JENKINS_TOOLS } from '../../tools/data/systems/jenkins';
import type { Step } from '../../pipeline/types';
import { inputsOf } from './args';
import type { Run } from './Run';
import type { Site } from './Site';
import { stepAt } from './steps';

const PREFIX = 'jenkins:';
const KNOWN = new Set(
  JENKINS_TOOLS.flatMap(row => row.actions ?? []).map(action =>
    action.slice(PREFIX.length),
  ),
);

/** What the classes of older steps are called today. */
const CLASSES = new Map([
  ['JUnitResultArchiver', 'junit'],
  ['ArtifactArchiver', 'archiveArtifacts'],
  ['DependencyCheckPublisher', 'dependencyCheckPublisher'],
  ['DependencyCheckToolBuilder', 'dependencyCheck'],
  ['Mailer', 'mail'],
  ['JacocoPublisher', 'jacoco'],
  ['CoberturaPublisher', 'cobertura'],
  ['CloverPublisher', 'clover'],
  ['XUnitBuilder', 'xunit'],
  ['XUnitPublisher', 'xunit'],
  ['CucumberReportPublisher', 'cucumber'],
  ['WsCleanup', 'cleanWs'],
  ['GitHubCommitStatusSetter', 'githubNotify'],
  ['Fingerprinter', 'fingerprint'],
]);

/** Whether a step is one that Jenkins or a public plugin brings. @internal */
export function isKnownStep(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

/** `jenkins:library/step` where the step comes from a shared library. */
function referenceTo(name: string, { libraries }: Run) {
  if (isKnownStep(name) || libraries.length === 0) {
    return { name: `${PREFIX}${name}`, local: false };
  }
  const parts = libraries.map(library => library.split('@'));
  return {
    name: `${PREFIX}${parts.map(([library]) => library).join('|')}/${name}`,
    version: parts.length === 1 ? parts[0][1] : undefined,
    local: false,
  };
}

/** A step of a plugin or of a shared library. @internal */
export function sharedStep(site: Site, called = site.name): Step {
  const { call, scope, reader } = site;
  return {
    ...stepAt(call, scope),
    uses: referenceTo(called, reader.run),
    inputs: {
      ...inputsOf(call, called, scope),
      ...(site.raised === true ? { raised: 'true' } : {}),
      ...(site.raised === 'unknown' ? { raised: '${{ … }}' } : {}),
    },
  };
}

/** These mark the build as failed, and what comes after runs all the same. */
const MARKS_ONLY = new Set([
  'dependencyCheckPublisher',
  'dependencyTrackPublisher',
  'recordIssues',
  'recordCoverage',
]);

function addShared(site: Site, step: Step, name: string): void {
  const { call, scope, reader } = site;
  const goesOn = MARKS_ONLY.has(name) && step.inputs.stopBuild !== 'true';
  reader.flow.add(step, { ...scope, goesOn: goesOn || scope.goesOn }, call);
}

/** @internal */
export function readSharedStep(site: Site): void {
  addShared(site, sharedStep(site), site.name);
}

/** `step([$class: 'JUnitResultArchiver', …])` @internal */
export function readClassStep(site: Site): void {
  const inputs = inputsOf(site.call, 'step', site.scope);
  const written = inputs.$class ?? /^(\w+)\(/.exec(inputs.value ?? '')?.[1];
  const kind = written?.split('.').pop() ?? 'step';
  const name = CLASSES.get(kind) ?? kind;
  addShared(site, sharedStep(site, name), name);
}

/** `build job: 'deploy'`: what another job does is not in the repository. @internal */
export function readBuildStep(site: Site): void {
  const { call, scope, reader } = site;
  const step = sharedStep(site, 'build');
  const name = (step.inputs.job ?? 'job').replace(/^\/+/, '');
  step.uses = { name: `${PREFIX}build/${name}`, local: false };
  // A run that is not waited for cannot fail this one.
  const waits =
    step.inputs.wait !== 'false' && step.inputs.propagate !== 'false';
  reader.flow.add(waits ? step : { ...step, advisory: true }, scope, call);
}

/** A whole pipeline that a shared library holds. @internal */
export function callShared(site: Site): void {
  const { call, name, scope, reader } = site;
  const { name: reference, version } = referenceTo(name, reader.run);
  reader.flow.call(
    {
      calls: {
        name: reference,
        version,
        inputs: inputsOf(call, name, scope),
        secrets: 'named',
      },
    },
    name,
    scope,
    call,
  );
}
