import type { Pipeline } from '../../pipeline/types';
import { isExcludedPath, PerTree, Shared } from '../../repository';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { guessMainlines } from '../branch-names/guessMainlines';
import { systemNamedBy } from '../other-systems';
import { branchNames } from './branchNames';
import { Flow } from './Flow';
import { GroovyError } from './groovy';
import { Interpreter } from './Interpreter';
import { LocalFiles, parseFile } from './localFiles';
import type { GroovyFile, Run, Scope } from './Run';
import { judgeGoingOn, nameEnvironments } from './settle';
import { readStatedTriggers } from './triggers';
import { addUsualTriggers } from './usualTriggers';

const JENKINSFILE =
  /(?:^|\/)(?:Jenkinsfile(?:[._-][^/]*)?|[\w-]+Jenkinsfile|[^/]+\.jenkinsfile)$/i;
/** Switched off by their name, or something else that only speaks of it. */
const NO_PIPELINE =
  /\.(?:md|bak|old|orig|disabled|ignore|template|tmpl|example|sample|txt|png|ya?ml|json|java|kt|py|sh)$/i;

const USUAL_MAINLINE = /^(?:main|master|trunk|mainline)$/;
const MAX_JOBS = 300;
const MAX_STEPS = 2000;
const MAX_CALLS = 20_000;

/** @internal */
export interface BrokenJenkinsfile {
  file: string;
  line?: number;
  reason: string;
}

/** @internal */
export interface ReadJenkins {
  pipelines: Pipeline[];
  /** Files that could not be read, or not to their end. */
  broken: BrokenJenkinsfile[];
  files: string[];
}

/** Whether a path is a Jenkinsfile. @internal */
export function isJenkinsFile(path: string): boolean {
  return (
    // Most paths are settled without a search from each folder on.
    /jenkinsfile/i.test(path) &&
    JENKINSFILE.test(path) &&
    !NO_PIPELINE.test(path) &&
    !isExcludedPath(path)
  );
}

function emptyPipeline(file: string): Pipeline {
  return {
    system: 'jenkins',
    file,
    triggers: [],
    events: new Map(),
    jobs: [],
    after: [],
    unresolved: [],
    localParts: [],
    location: { file, line: 1 },
  };
}

type Base = Pick<
  Run,
  'repository' | 'parser' | 'mainlines' | 'otherBranches' | 'open'
>;

function readFile(
  script: GroovyFile,
  base: Base,
): { pipeline: Pipeline; cutOff: boolean } {
  const pipeline = emptyPipeline(script.file);
  const run: Run = {
    ...base,
    pipeline,
    libraries: [],
    parameters: new Map(),
    left: { steps: MAX_STEPS, jobs: MAX_JOBS, calls: MAX_CALLS },
  };
  const scope: Scope = {
    events: new Map(),
    advisory: false,
    goesOn: false,
    onFailure: false,
    env: {},
    assigned: {},
    cwd: '',
    values: new Map(),
    script,
    via: [],
    trail: [],
    top: true,
  };
  readStatedTriggers(script.statements, scope, run);
  addUsualTriggers(run, scope);
  const flow = new Flow(run);
  new Interpreter(run, flow).file(script, {
    ...scope,
    events: pipeline.events,
  });
  pipeline.jobs = flow.finish();
  pipeline.localParts = [...new Set(pipeline.localParts)];
  nameEnvironments(pipeline.jobs);
  judgeGoingOn(pipeline.jobs, flow.goingOn);
  return { pipeline, cutOff: flow.cutOff };
}

function problem(file: string, error: unknown): BrokenJenkinsfile {
  if (error instanceof GroovyError) {
    return { file, line: error.line, reason: `not Groovy: ${error.reason}` };
  }
  return { file, reason: 'the Jenkinsfile could not be interpreted' };
}

function readOne(file: string, base: Base): Omit<ReadJenkins, 'files'> {
  const content = base.repository.content(file);
  if (content === undefined) {
    return {
      pipelines: [],
      broken: [{ file, reason: 'the file was not read' }],
    };
  }
  try {
    const script = parseFile(file, content);
    if (script.statements.every(({ type }) => type === 'unreadable')) {
      const reason = 'not a Jenkinsfile: nothing in it is understood';
      return { pipelines: [], broken: [{ file, line: 1, reason }] };
    }
    const { pipeline, cutOff } = readFile(script, base);
    const reason = 'it is too long: only its beginning was read';
    return {
      pipelines: [pipeline],
      broken: cutOff ? [{ file, reason }] : [],
    };
  } catch (error) {
    return { pipelines: [], broken: [problem(file, error)] };
  }
}

const READ = new Shared<Omit<ReadJenkins, 'files'>>();
const BRANCHES = new PerTree<string[]>();

function rootFiles(
  repository: Repository,
  chosen: ReadonlySet<string> | undefined,
): string[] {
  return repository.paths.filter(path =>
    chosen
      ? chosen.has(path) &&
        (isJenkinsFile(path) ||
          systemNamedBy(path, repository.content(path)) === 'jenkins')
      : isJenkinsFile(path) && repository.concerns(path),
  );
}

/**
 * Reads the Jenkinsfiles of a repository: all, or those that were chosen, with
 * what they load. A broken file is named and hides no other.
 *
 * @internal
 */
export function readJenkins(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): ReadJenkins {
  const files = rootFiles(repository, chosen);
  const all = new Set([...files, ...repository.paths.filter(isJenkinsFile)]);
  const branchesOf = (file: string) =>
    BRANCHES.of(repository, file, () =>
      branchNames(repository.content(file) ?? ''),
    );
  const mentioned = [...all].flatMap(branchesOf);
  const mainlines = repository.mainline
    ? [repository.mainline]
    : guessMainlines(mentioned);
  const local = new LocalFiles(repository);
  const results = files.map(file => {
    const otherBranches = [...new Set(branchesOf(file))].filter(
      name => !mainlines.includes(name) && !USUAL_MAINLINE.test(name),
    );
    const open = (path: string) => local.open(path);
    const base = { parser, mainlines, otherBranches, open };
    return READ.of(repository, `${mainlines} ${file}`, view =>
      readOne(file, { ...base, repository: view }),
    );
  });
  return {
    pipelines: results.flatMap(({ pipelines }) => pipelines),
    broken: results.flatMap(({ broken }) => broken),
    files,
  };
}
