import { digest } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Build, RESULTS } from './Build';
import { isReplay, startOf } from './causes';

/** What is asked of each build. @internal */
export const BUILD_FIELDS =
  'number,result,building,timestamp,duration,' +
  'actions[causes[_class,upstreamProject,upstreamBuild],parameters[name,value],lastBuiltRevision[SHA1],remoteUrls],' +
  'changeSet[items[commitId]{0,1}],changeSets[items[commitId]{0,1}]';

/** As the API has it; anything may be missing. */
interface BuildAnswer {
  number?: unknown;
  result?: unknown;
  building?: unknown;
  timestamp?: unknown;
  duration?: unknown;
  actions?: Array<{
    causes?: Array<{
      _class?: unknown;
      upstreamProject?: unknown;
      upstreamBuild?: unknown;
    }>;
    parameters?: Array<{ name?: unknown; value?: unknown }>;
    lastBuiltRevision?: { SHA1?: unknown } | null;
    remoteUrls?: unknown;
  }>;
  changeSet?: ChangeSet | null;
  changeSets?: ChangeSet[];
}
interface ChangeSet {
  items?: unknown[];
}

const listOf = <T>(value: T[] | null | undefined): T[] =>
  Array.isArray(value)
    ? value.filter(each => typeof each === 'object' && each !== null)
    : [];

/** Undefined for what is not a build. @internal */
export function readBuild(answer: unknown): Build | undefined {
  const build = (answer ?? {}) as BuildAnswer;
  const { number, timestamp, duration } = build;
  if (typeof number !== 'number' || typeof timestamp !== 'number') {
    return undefined;
  }
  const actions = listOf(build.actions);
  const causes = actions.flatMap(action => listOf(action.causes));
  const classes = causes.map(({ _class }) => `${_class}`);
  const result = RESULTS.find(each => each === build.result);
  const revisions = revisionsOf(actions);
  const changes = [build.changeSet, ...listOf(build.changeSets)];
  return {
    number,
    ...(result && build.building !== true && { result }),
    startedAt: timestamp,
    durationMs: typeof duration === 'number' ? duration : 0,
    ...startOf(classes),
    isReplay: isReplay(classes),
    // A shared library is checked out as well: all of them together are the state.
    ...(revisions.length > 0 && { commit: digest(revisions) }),
    parameters: parametersOf(actions),
    hasChanges: changes.some(set => listOf(set?.items).length > 0),
    upstream: causes.flatMap(({ upstreamProject: job, upstreamBuild: at }) =>
      typeof job === 'string' && typeof at === 'number'
        ? [{ job, number: at }]
        : [],
    ),
  };
}

type Actions = NonNullable<BuildAnswer['actions']>;

function revisionsOf(actions: Actions): string[] {
  const revisions = actions.flatMap(({ lastBuiltRevision, remoteUrls }) => {
    const sha = lastBuiltRevision?.SHA1;
    return typeof sha === 'string' && sha
      ? [JSON.stringify([sha, remoteUrls ?? null])]
      : [];
  });
  return [...new Set(revisions)].sort();
}

function parametersOf(actions: Actions): Record<string, string> {
  const pairs = actions
    .flatMap(({ parameters }) => listOf(parameters))
    .flatMap(({ name, value }) =>
      typeof name === 'string' && value !== undefined && value !== null
        ? [[name, `${value}`]]
        : [],
    );
  return Object.fromEntries(pairs);
}
