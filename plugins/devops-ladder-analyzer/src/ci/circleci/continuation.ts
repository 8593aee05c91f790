import type {
  Events,
  Job,
  Location,
  Pipeline,
  Unresolved,
} from '../../pipeline/types';
import type { Repository } from '../../repository';
import { resolvePath } from '../../repository';
import { matchesPattern } from './matchPattern';
import { UNKNOWN } from './values';
import type { Value } from './values';

/** A line of `mapping`: files that set a parameter, or that start a configuration. */
interface Rule {
  pattern: string;
  parameter?: string;
  value?: Value;
  config?: string;
}

/** How a setup workflow goes on. @internal */
export interface Continuation {
  /** Configurations of the repository with which it goes on. */
  files: string[];
  rules: Rule[];
  job: Job;
}

const CONTINUES =
  /^circleci:circleci\/(?:path-filtering\/(?:filter|set-parameters)|continuation\/continue)$/;
/** Other orbs that make the configuration while the pipeline runs. */
const GENERATES = /continu|path-filter|dynamic|setup-config/i;
const DEFAULT_FILE = '.circleci/continue_config.yml';
const PATH_INPUTS = [
  'configuration_path',
  'configuration-path',
  'config-path',
  'config_path',
];
const CONFIG = /\.ya?ml$/;
const OUTSIDE = /^[~/$]/;
const MAX_RULES = 60;

function valueOf(written: string): Value {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ||
      typeof value === 'boolean' ||
      typeof value === 'number'
      ? value
      : UNKNOWN;
  } catch {
    return written;
  }
}

function readRules(mapping: string): Rule[] {
  return mapping
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(([first]) => first !== '' && !first.startsWith('#'))
    .slice(0, MAX_RULES)
    .flatMap(([pattern, ...words]) => {
      const last = words[words.length - 1] ?? '';
      const config = CONFIG.test(last) ? last.replace(/^\.\//, '') : undefined;
      const [parameter, value] = config ? words.slice(0, -1) : words;
      if (parameter === undefined && config === undefined) {
        return [];
      }
      return [
        {
          pattern,
          parameter,
          value: value === undefined ? UNKNOWN : valueOf(value),
          config,
        },
      ];
    });
}

/** The calls by which a job goes on. */
function callsOf(job: Job) {
  const steps = job.steps.flatMap(({ uses, inputs, location }) =>
    uses ? [{ name: uses.name, inputs, location }] : [],
  );
  const { calls, location } = job;
  return calls
    ? [{ name: calls.name, inputs: calls.inputs, location }, ...steps]
    : steps;
}

function unread(
  { events }: { events: Events },
  reference: string,
  location: Location,
): Unresolved {
  return {
    what: 'shared pipeline',
    reference,
    // It may hold anything.
    words: '',
    howToResolve: `The setup workflow goes on with \`${reference}\`, which is made while it runs: name the configuration by its path in the repository, or attest by annotation what it does.`,
    events,
    location,
  };
}

/** A setup workflow that says nowhere with what it goes on. @internal */
export function unreadGeneration(pipeline: Pipeline): Unresolved {
  return unread(pipeline, 'a dynamic configuration', pipeline.location);
}

/**
 * With what the jobs of a setup workflow go on, as far as files of the
 * repository are named.
 *
 * @param setup - the file of the setup workflow
 * @internal
 */
export function continuationsOf(
  jobs: readonly Job[],
  repository: Repository,
  setup: string,
): { continuations: Continuation[]; unresolved: Unresolved[] } {
  const continuations: Continuation[] = [];
  const unresolved: Unresolved[] = [];
  for (const job of jobs) {
    for (const { name, inputs, location } of callsOf(job)) {
      if (!CONTINUES.test(name)) {
        if (GENERATES.test(name)) {
          unresolved.push(unread(job, name, location));
        }
        continue;
      }
      const rules = readRules(inputs.mapping ?? '');
      const given = PATH_INPUTS.map(key => inputs[key]).find(Boolean);
      const perRule = rules.flatMap(({ config }) => config ?? []);
      const wanted = [
        ...new Set(perRule.length > 0 ? perRule : [given ?? DEFAULT_FILE]),
      ].map(path =>
        OUTSIDE.test(path) ? path : resolvePath('', path) ?? path,
      );
      // One that goes on with itself has other parameters then.
      const files = wanted.filter(
        path =>
          path !== setup && !OUTSIDE.test(path) && repository.exists(path),
      );
      wanted
        .filter(path => !files.includes(path))
        .forEach(path => unresolved.push(unread(job, path, location)));
      if (files.length > 0) {
        continuations.push({ files, rules, job });
      }
    }
  }
  return { continuations, unresolved };
}

/**
 * The parameters that the change of a file sets, and whether it starts the
 * configuration at all.
 *
 * @internal
 */
export function givenBy(
  { rules }: Continuation,
  file: string,
  path: string,
): { given: Record<string, Value>; starts: boolean } {
  const given: Record<string, Value> = {};
  const perConfig = rules.some(({ config }) => config !== undefined);
  let starts = !perConfig;
  for (const rule of rules) {
    const matched = matchesPattern(rule.pattern, path);
    if (matched === false) {
      continue;
    }
    starts ||= rule.config === file;
    if (rule.parameter !== undefined) {
      given[rule.parameter] =
        matched === true ? rule.value ?? UNKNOWN : UNKNOWN;
    }
  }
  return { given, starts };
}

const MAX_PATHS = 3000;
const MAX_KINDS = 12;

/**
 * The distinct ways in which a change of the service's files sets the
 * parameters of a continued configuration.
 *
 * @internal
 */
export function waysOf(
  continuation: Continuation,
  file: string,
  repository: Repository,
): Array<Record<string, Value>> {
  const waysIn = (own: readonly string[]) => {
    const ways = new Map<string, Record<string, Value>>();
    for (const path of own.slice(0, MAX_PATHS)) {
      const { given, starts } = givenBy(continuation, file, path);
      if (starts && ways.size < MAX_KINDS) {
        const key = Object.keys(given)
          .sort()
          .map(name => `${name}=${String(given[name])}`)
          .join('\n');
        ways.set(key, given);
      }
    }
    return ways;
  };
  const ways = repository.byOwn(
    waysIn,
    (one, other) =>
      [...one.keys()].join('\n\n') === [...other.keys()].join('\n\n'),
  );
  return [...ways.values()];
}
