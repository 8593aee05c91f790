import type { Act } from '../acts';
import { expandValue } from '../artifacts';
import type { Tier, Tiers } from '../environments';
import type { EventKind } from '../pipeline/types';
import { flagValue } from '../tools';
import { TARGET_FLAGS, TARGET_INPUTS } from './deployTargets';
import { branchesOf, dependsOnRef } from './refsOfAct';
import type { Survey } from './Survey';

/**
 * Where a deploy goes, as far as anything says it.
 *
 * @internal
 */
export interface Place {
  /** Names of the environments; empty where nothing names one. */
  names: string[];
  tiers: Tier[];
  /** The name comes from the environment keyword of the pipeline. */
  declared: boolean;
  /** The branch or tag of the run decides which environment it is. */
  byRef?: boolean;
}

/** What is deployed of a change before it is merged is there to be looked at. */
const ON_CHANGE = new Set<EventKind>([
  'pull-request',
  'pull-request-target',
  'push-branch',
]);

/** Variables that say where to, and not how to build. */
const TARGET_VARIABLE =
  /^(?!(?:NODE|RAILS|RACK|FLASK|MIX|APP|BABEL|DJANGO|ASPNETCORE)_ENV)(?:\w+_)?(?:ENV|ENVIRONMENT|STAGE|TIER|SPACE|NAMESPACE|CLUSTER|WORKSPACE|TARGET|INSTANCE|DEPLOY_TO|INVENTORY)(?:_NAME)?$/i;
const SECRET = /\bsecrets\.([A-Z]\w*)/g;

/** Words that are as often what is done as where: alone they name no place. */
const ACTIVITY = /^(?:tests?|testing|integration|e2e|int|perf|review)$/;
const SAYS_PLACE =
  /\b(?:to|on|in|into|env|environment|stage|deploy|deployment|release|cluster|slot|server)\s*(?:the\s+)?(?:tests?|testing|integration|e2e|int|perf|review)\b|\b(?:tests?|testing|integration|e2e|int|perf|review)\s*(?:env|environment|cluster|slot|server|stage|deploy|deployment|site|instance)\b/;

/** The tier that a name around a deploy says; "build-test-deploy" says none. */
function tierAround(text: string, tiers: Tiers): Tier | undefined {
  const plain = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  if (SAYS_PLACE.test(plain)) {
    return tiers.ofText(text);
  }
  const rest = plain
    .split(' ')
    .filter(word => !ACTIVITY.test(word))
    .join(' ');
  return tiers.ofText(rest);
}

/** What the command or step is told itself. */
function ownNames(act: Act): string[] {
  const { command, step, job } = act;
  const given = command
    ? [
        ...TARGET_FLAGS.map(flag => flagValue(command.argv, [flag])),
        ...command.argv.slice(1),
      ]
    : TARGET_INPUTS.map(name => step?.inputs[name] ?? job.calls?.inputs[name]);
  return given
    .filter(
      (name): name is string =>
        name !== undefined && name.length < 300 && !name.includes('/dev/'),
    )
    .map(name => (name.includes('$') ? expandValue(name, act) : name));
}

function variableNames({ job, step, command }: Act): string[] {
  return Object.entries({ ...job.env, ...step?.env, ...command?.env }).flatMap(
    ([key, value]) => (TARGET_VARIABLE.test(key) ? [value] : []),
  );
}

/** The one tier that all secrets of a job say that say one. */
function tierOfSecrets({ job, step }: Act, tiers: Tiers): Tier | undefined {
  const text = [
    ...Object.values({ ...job.env, ...step?.env }),
    ...Object.values(step?.inputs ?? {}),
  ].join('\n');
  const found = new Set(
    [...text.matchAll(SECRET)].map(([, name]) =>
      tiers.ofText(name.replace(/_/g, ' ')),
    ),
  );
  found.delete(undefined);
  return found.size === 1 ? [...found][0] : undefined;
}

type Guess = (act: Act, tiers: Tiers, survey: Survey) => Tier | undefined;

const first = (names: ReadonlyArray<string | undefined>, of: Tiers['ofText']) =>
  names
    .map(name => (name === undefined ? undefined : of(name)))
    .find(tier => tier !== undefined);

const byOwn: Guess = (act, tiers) => first(ownNames(act), tiers.ofText);
const byAround: Guess = ({ job, step }, tiers) =>
  first([job.id, job.name, step?.name], name => tierAround(name, tiers));
/** Variables for several environments say nothing of the one. */
const byVariables: Guess = (act, tiers) => {
  const found = new Set(variableNames(act).map(tiers.ofText));
  found.delete(undefined);
  return found.size === 1 ? [...found][0] : undefined;
};
const byFile: Guess = ({ pipeline }, tiers) =>
  first([pipeline.name, pipeline.file], name => tierAround(name, tiers));

/** One environment for each of several branches that people move. */
function byBranches(act: Act, survey: Survey): Place | undefined {
  if (!dependsOnRef(act)) {
    return undefined;
  }
  const branches = branchesOf(survey, act);
  const lower = branches.flatMap(({ name, isMainline }) => {
    const tier = isMainline ? undefined : survey.tiers.ofText(name);
    return tier && tier !== 'preview' ? [{ name, tier }] : [];
  });
  if (branches.length < 2 || !lower.some(({ tier }) => tier !== 'production')) {
    return undefined;
  }
  const mainline = branches.find(({ isMainline }) => isMainline);
  const places = lower.some(({ tier }) => tier === 'production')
    ? lower
    : [
        ...lower,
        ...(mainline
          ? [{ name: mainline.name, tier: 'production' as const }]
          : []),
      ];
  return {
    names: places.map(({ name }) => name),
    tiers: [...new Set(places.map(({ tier }) => tier))],
    declared: act.job.environments.length > 0,
    byRef: true,
  };
}

/** What the deploy and its job say, the most reliable first. */
function nearGuesses({ command }: Act): Guess[] {
  // In one of several branches of a script, what stands around it says which.
  return command?.conditional ? [byAround, byOwn] : [byOwn, byAround];
}

const FAR_GUESSES: readonly Guess[] = [byVariables, byFile, tierOfSecrets];

/**
 * To which environment a deploy goes: as the pipeline says, else as the names
 * around it do.
 *
 * @internal
 */
export function placeOfDeploy(survey: Survey, act: Act): Place {
  const { tiers: tiersBy } = survey;
  const declared = act.job.environments.filter(({ name }) => name !== '');
  const literal = declared.filter(({ name }) => !/^\$|\$\{\{/.test(name));
  if (literal.length > 0) {
    const own = literal
      .map(({ name, tier }) => tier ?? tiersBy.ofEnvironment(name))
      .filter((tier): tier is Tier => tier !== undefined);
    const around = own.length > 0 ? undefined : byAround(act, tiersBy, survey);
    return {
      names: literal.map(({ name }) => name),
      tiers: around ? [around] : own,
      // A name that only the reader gave says nothing of settings of the SCM.
      declared: literal.some(({ inferred }) => !inferred),
    };
  }
  if ([...act.events.keys()].every(event => ON_CHANGE.has(event))) {
    return { names: ['preview'], tiers: ['preview'], declared: false };
  }
  const guessed = (guesses: readonly Guess[]): Place | undefined => {
    const tier = guesses
      .map(guess => guess(act, tiersBy, survey))
      .find(found => found !== undefined);
    return (
      tier && { names: [tier], tiers: [tier], declared: declared.length > 0 }
    );
  };
  return (
    guessed(nearGuesses(act)) ??
    byBranches(act, survey) ??
    guessed(FAR_GUESSES) ?? {
      names: [],
      tiers: [],
      declared: declared.length > 0,
    }
  );
}
