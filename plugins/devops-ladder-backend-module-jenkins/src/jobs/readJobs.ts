import {
  inParallel,
  ProjectReading,
  ProjectSession,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { NamedJob } from './Job';
import { jenkinsAnnotations } from './jobReferences';
import { JOB_FIELDS, readNamedJob } from './readNamedJob';

const AT_ONCE = 4;
/** Fewer jobs of a folder are asked for one by one. */
const MANY = 3;
/** The jobs of a folder that one request may ask for, and those that have jobs of their own. */
const JOBS_AT_ONCE = 25;
const DEEP_JOBS_AT_ONCE = 5;
const DEEP = /MultiBranch|Folder$/i;
const SEPARATOR = '/job/';

type Reading = ProjectReading<NamedJob>;

/** As the API has it; anything may be missing. */
interface FolderAnswer {
  jobs?: Array<{ _class?: unknown; name?: unknown } | null>;
}

/**
 * Where most jobs of a folder are wanted, a few requests to the folder serve
 * them all; what is left is asked for one by one.
 *
 * @internal
 */
export async function* readJobs(
  keys: string[],
  session: ProjectSession,
): AsyncGenerator<readonly [string, Reading]> {
  const left = new Set(keys);
  for (const [folder, wanted] of foldersOf(keys)) {
    for (const range of await rangesIfMostAreWanted(folder, wanted, session)) {
      for (const [key, reading] of await readSome(folder, range, session)) {
        if (left.delete(key)) {
          yield [key, reading];
        }
      }
    }
  }
  yield* inParallel(
    [...left],
    AT_ONCE,
    async key => [key, await readJob(key, session)] as const,
  );
}

function foldersOf(keys: string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const key of keys) {
    const folder = key.slice(0, Math.max(key.lastIndexOf(SEPARATOR), 0));
    folders.set(folder, [...(folders.get(folder) ?? []), key]);
  }
  return folders;
}

const pathOf = (key: string) => (key ? `${SEPARATOR}${key}` : '');
const api = (key: string, tree: string) =>
  `${pathOf(key)}/api/json?tree=${encodeURIComponent(tree)}`;

/** Names cost Jenkins nothing, builds do: those of jobs that nobody asked for are not loaded. */
async function rangesIfMostAreWanted(
  folder: string,
  wanted: string[],
  { ask }: ProjectSession,
): Promise<string[]> {
  if (wanted.length < MANY) {
    return [];
  }
  const { value } = await ask(api(folder, 'jobs[name]'));
  const { jobs } = (value ?? {}) as FolderAnswer;
  if (!Array.isArray(jobs) || wanted.length * 2 < jobs.length) {
    return [];
  }
  const isDeep = jobs.some(job => DEEP.test(`${job?._class}`));
  const atOnce = isDeep ? DEEP_JOBS_AT_ONCE : JOBS_AT_ONCE;
  return Array.from({ length: Math.ceil(jobs.length / atOnce) }, (_, at) => {
    const from = at * atOnce;
    return `{${from},${from + atOnce}}`;
  });
}

async function readSome(
  folder: string,
  range: string,
  session: ProjectSession,
): Promise<Map<string, Reading>> {
  const tree = `jobs[${JOB_FIELDS}]${range}`;
  const { value } = await session.ask(api(folder, tree));
  const { jobs } = (value ?? {}) as FolderAnswer;
  const found = new Map<string, Reading>();
  for (const job of Array.isArray(jobs) ? jobs : []) {
    if (typeof job?.name === 'string') {
      const name = encodeURIComponent(job.name);
      const key = folder ? `${folder}${SEPARATOR}${name}` : name;
      found.set(key, readingOf(job, key, session));
    }
  }
  return found;
}

async function readJob(key: string, session: ProjectSession): Promise<Reading> {
  const answer = await session.ask(api(key, JOB_FIELDS));
  return answer.hidden || answer.failed
    ? answer
    : readingOf(answer.value, key, session);
}

function readingOf(
  answer: unknown,
  key: string,
  { source }: ProjectSession,
): Reading {
  const job = readNamedJob(answer, `${source.url}${pathOf(key)}/`);
  if (!job) {
    const message = `What Jenkins (${source.name}) answered of a job could not be used.`;
    return { failed: { reason: 'error', message } };
  }
  return job.jobs.length > 0
    ? { value: job }
    : {
        hidden: {
          reason: 'no-permission',
          message: `Jenkins (${source.name}) shows no job in ${job.fullName}: there is none, or the user may not read it.`,
          howToResolve: `Give the user Job/Read on the jobs in it, or correct ${jenkinsAnnotations.job}.`,
        },
      };
}
