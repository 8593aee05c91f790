import type {
  Command,
  Job,
  Location,
  Pipeline,
  Step,
  Unresolved,
} from '../pipeline/types';
import type { Repository } from '../repository';
import { baseName } from '../repository';
import { actionName, isKnownAction, matchTools } from '../tools';
import type { ActKind, ToolMatch, ToolUse } from '../tools';
import type { Act } from './Act';
import { gateOf, hasDeferredGate } from './gate';
import { isNotice, namedActs } from './hints';
import { concernsScope } from './scope';

/** @internal */
export interface Collected {
  acts: Act[];
  unresolved: Array<Unresolved & { pipeline: Pipeline }>;
}

type FilesNamed = ToolUse['filesNamed'];

const TARGET_KINDS: Array<[RegExp, ActKind]> = [
  [
    /^(?:test|tests|unit|test[:_-]unit|unit[:_-]?tests?|test[:_-]ci|ci[:_-]test|run[_-]?tests?|spec)$/i,
    'unit-test',
  ],
  [
    /^(?:e2e|test[:_-](?:e2e|integration|int)|integration(?:[:_-]?tests?)?|e2e[:_-]?tests?)$/i,
    'integration-test',
  ],
  [
    /^(?:lint|lint[:_-](?:all|ci|check)|format[:_-]check|check[:_-]format|typecheck|type-check)$/i,
    'lint',
  ],
  [/^(?:build|build[:_-](?:prod|production|all|app)|compile)$/i, 'build'],
];

/** Reading variables or functions does nothing by itself. */
const SOURCES = new Set(['source', '.']);

/** Programs that do no work of their own. */
const NO_WORK = new Set([
  'echo',
  'printf',
  'true',
  ':',
  'false',
  'cat',
  'ls',
  'pwd',
  'sleep',
  'mkdir',
  'rm',
  'cp',
  'mv',
  'test',
  '[',
  'which',
  'date',
  'touch',
  'chmod',
  'date',
  'env',
  'read',
  'shift',
  'source',
  '.',
  'npm',
  'yarn',
  'pnpm',
  'pip',
  'pip3',
  'apt-get',
  'apt',
  'brew',
  'git',
  'docker',
  'rimraf',
  'wait',
]);

/** What the name of an unread script of the repository is good for. */
const NAMED_BY_SCRIPT = new Set<ActKind>([
  'build',
  'image-build',
  'image-push',
  'package-publish',
  'deploy',
  'sbom',
  'sign',
  'notify',
]);

/** Steps that carry an edit of the desired state into Git. */
const COMMITS =
  /create-pull-request|git-auto-commit-action|action-commit-push|\bgit\s+(?:-\S+\s+\S+\s+)*push\b|gh pr create/;

const AFTER_FAILURE = new Set<ActKind>([
  'rollback',
  'notify',
  'report',
  'deploy',
  'source-deploy',
]);

function filesNamed(repository: Repository): FilesNamed {
  const cache = new Map<string, string[]>();
  return name => {
    let found = cache.get(name);
    if (!found) {
      const wanted = name
        .split('|')
        .map(
          each =>
            new RegExp(`^${each.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`),
        );
      found = repository
        .readFiles(
          path =>
            repository.concerns(path) &&
            wanted.some(w => w.test(baseName(path))),
        )
        .map(file => file.content);
      cache.set(name, found);
    }
    return found;
  };
}

const inputText = (inputs: Record<string, string>) =>
  Object.entries(inputs)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');

function placesOf(job: Job, step?: Step, command?: Command): Location[] {
  if (!step) {
    return [job.location];
  }
  if (!command) {
    return [step.location, ...step.via];
  }
  const outermost = command.via.find(
    place => place.file === step.location.file,
  );
  const all = outermost ? [outermost, command.location] : [command.location];
  return [...all, ...step.via].filter(
    (place, index, list) =>
      list.findIndex(
        other => other.file === place.file && other.line === place.line,
      ) === index,
  );
}

class Collector {
  readonly result: Collected = { acts: [], unresolved: [] };
  private readonly files: FilesNamed;

  constructor(private readonly repository: Repository) {
    this.files = filesNamed(repository);
  }

  pipeline(pipeline: Pipeline): void {
    const calls: Unresolved[] = [];
    for (const job of pipeline.jobs) {
      calls.push(...this.call(pipeline, job));
      for (const step of job.steps) {
        const shared = this.step(pipeline, job, step);
        calls.push(...(shared ? [shared] : []));
      }
      this.commit(job);
    }
    for (const item of [...pipeline.unresolved, ...calls]) {
      if (item.events.size > 0) {
        this.result.unresolved.push({ ...item, pipeline });
      }
    }
  }

  /** Turns edits of a version into writes where the job commits them. */
  private commit(job: Job): void {
    const edits = this.result.acts.filter(
      act => act.job === job && act.kind === 'gitops-edit',
    );
    for (const edit of edits) {
      const from = edit.step ? job.steps.indexOf(edit.step) : 0;
      const committed = job.steps
        .slice(from)
        .some(step =>
          COMMITS.test(`${step.uses?.name ?? ''}\n${step.run ?? ''}`),
        );
      if (committed) {
        this.result.acts.push({ ...edit, kind: 'gitops-write' });
      }
    }
  }

  private call(pipeline: Pipeline, job: Job): Unresolved[] {
    if (!job.calls || job.events.size === 0) {
      return [];
    }
    const { name, version, inputs } = job.calls;
    const text = `${name}\n${inputText(inputs)}`;
    const use: ToolUse = {
      action: actionName(name),
      inputs,
      env: {},
      text,
      filesNamed: this.files,
    };
    const matches = matchTools(use);
    for (const match of matches) {
      this.add(match, { pipeline, job, text, inherited: false });
    }
    if (matches.length > 0) {
      return [];
    }
    const words = baseName(name).replace(/\.ya?ml$/, '');
    for (const kind of namedActs(words)) {
      this.result.acts.push({
        kind,
        tool: 'shared-pipeline',
        pipeline,
        job,
        events: job.events,
        onFailure: job.onFailure,
        gate: 'unknown',
        gateNote: 'the shared pipeline cannot be read',
        inferred: true,
        inherited: true,
        places: [job.location],
        text,
      });
    }
    const reference = version ? `${name}@${version}` : name;
    return [
      {
        what: 'shared pipeline',
        reference,
        // A shared pipeline may hold more than its name says.
        words: isNotice(words) ? words : '',
        howToResolve: name.startsWith('./')
          ? `\`${reference}\` is not in the repository or cannot be read: restore it.`
          : `Attest by annotation what \`${reference}\` does; pipelines of other repositories are not read yet.`,
        events: job.events,
        location: job.location,
      },
    ];
  }

  private step(
    pipeline: Pipeline,
    job: Job,
    step: Step,
  ): Unresolved | undefined {
    if (step.uses) {
      return this.uses(pipeline, job, step);
    }
    const kindsBy = step.commands.map(command =>
      concernsScope(this.repository, step, command)
        ? this.command(pipeline, job, step, command)
        : [],
    );
    this.opaque(pipeline, job, step, kindsBy);
    for (const target of step.targets) {
      this.named(pipeline, job, step, target, kindsBy);
    }
    return undefined;
  }

  /** Scripts that cannot be read; their names are good for an act, not a check. */
  private opaque(
    pipeline: Pipeline,
    job: Job,
    step: Step,
    kindsBy: ReadonlyArray<readonly ActKind[]>,
  ): void {
    for (const { reference, words, location, command } of step.opaque) {
      const index = command ? step.commands.indexOf(command) : -1;
      const understood =
        command !== undefined &&
        (kindsBy[index].length > 0 ||
          SOURCES.has(command.argv[0]) ||
          !concernsScope(this.repository, step, command));
      if (understood || step.events.size === 0) {
        continue;
      }
      const named = `${words} ${step.name ?? ''}`;
      const kinds = namedActs(named).filter(kind => NAMED_BY_SCRIPT.has(kind));
      for (const kind of kinds) {
        this.add(
          { row: undefined, proves: [kind], gate: 'unknown' },
          { pipeline, job, step, command, text: reference, inherited: false },
          'script',
        );
      }
      this.result.unresolved.push({
        what: 'script',
        reference,
        words: named,
        howToResolve: `\`${reference}\` is not a script that can be read: call the tools from the pipeline or a shell script, or declare what it does.`,
        events: step.events,
        location,
        pipeline,
      });
    }
  }

  /** A script called `test` that runs something unknown is a test by its name. */
  private named(
    pipeline: Pipeline,
    job: Job,
    step: Step,
    target: Step['targets'][number],
    kindsBy: ReadonlyArray<readonly ActKind[]>,
  ): void {
    const kind = TARGET_KINDS.find(([name]) => name.test(target.name))?.[1];
    if (!kind) {
      return;
    }
    const commands = step.commands.slice(target.from, target.to);
    const known = kindsBy.slice(target.from, target.to).flat();
    const other = commands.find(
      (command, index) =>
        command.argv.length > 0 &&
        !NO_WORK.has(command.argv[0]) &&
        concernsScope(this.repository, step, command) &&
        kindsBy[target.from + index].length === 0,
    );
    if (known.includes(kind) || !other) {
      return;
    }
    this.add(
      { row: undefined, proves: [kind], gate: 'blocking' },
      {
        pipeline,
        job,
        step,
        command: other,
        text: other.argv.join(' '),
        inherited: false,
      },
      target.name,
    );
  }

  private command(
    pipeline: Pipeline,
    job: Job,
    step: Step,
    command: Command,
  ): ActKind[] {
    const line = `${command.argv.join(' ')}\n${command.text}`;
    const use: ToolUse = {
      argv: command.argv,
      image: command.image,
      inputs: {},
      env: { ...step.env, ...command.env },
      text: line,
      filesNamed: this.files,
    };
    const matches = [
      ...(command.image === undefined ? [] : matchTools(use)),
      ...(command.argv.length > 0
        ? matchTools({ ...use, image: undefined })
        : []),
    ];
    const kinds: ActKind[] = [];
    for (const match of matches) {
      this.add(match, {
        pipeline,
        job,
        step,
        command,
        text: line,
        inherited: false,
      });
      kinds.push(...match.proves);
    }
    return kinds;
  }

  private uses(
    pipeline: Pipeline,
    job: Job,
    step: Step,
  ): Unresolved | undefined {
    const { uses } = step;
    if (!uses || uses.local || !concernsScope(this.repository, step)) {
      return undefined;
    }
    const text = `${uses.name}\n${inputText(step.inputs)}`;
    const use: ToolUse = {
      action: uses.image ? undefined : actionName(uses.name),
      image: uses.image,
      argv: uses.image
        ? (step.inputs.args ?? '').split(/\s+/).filter(Boolean)
        : undefined,
      inputs: step.inputs,
      env: step.env,
      text,
      filesNamed: this.files,
    };
    const matches = matchTools(use);
    for (const match of matches) {
      this.add(match, { pipeline, job, step, text, inherited: false });
    }
    const known = use.action !== undefined && isKnownAction(use.action);
    if (matches.length > 0 || known) {
      return undefined;
    }
    const segments = uses.name.split('/').slice(1);
    const words = segments[segments.length - 1] ?? uses.name;
    for (const kind of namedActs(words)) {
      this.add(
        { row: undefined, proves: [kind], gate: 'unknown' },
        { pipeline, job, step, text, inherited: false },
        uses.name,
      );
    }
    const reference = uses.version ? `${uses.name}@${uses.version}` : uses.name;
    return {
      what: 'shared step',
      reference,
      words,
      howToResolve: `\`${reference}\` is not a step that is known: attest by annotation what it does.`,
      events: step.events,
      location: step.location,
    };
  }

  private add(
    match: Omit<ToolMatch, 'row'> & { row?: ToolMatch['row'] },
    from: {
      pipeline: Pipeline;
      job: Job;
      step?: Step;
      command?: Command;
      text: string;
      inherited: boolean;
    },
    named?: string,
  ): void {
    const { job, step, command } = from;
    let gate = gateOf(match, job, step, command);
    if (
      step &&
      gate.gate === 'advisory' &&
      job.advisory !== true &&
      hasDeferredGate(step, `${from.text}\n${step.run ?? ''}`, job)
    ) {
      gate = {
        gate: 'blocking',
        gateNote: 'a later step looks at its result and fails',
      };
    }
    const events = step?.events ?? job.events;
    for (const kind of match.proves) {
      this.result.acts.push({
        ...from,
        ...gate,
        kind,
        tool: match.row?.tool ?? named ?? 'unknown',
        row: match.row,
        // What runs only after a failure proves nothing but the way back.
        events:
          (step?.onFailure || job.onFailure) && !AFTER_FAILURE.has(kind)
            ? new Map()
            : events,
        onFailure: step?.onFailure === true || job.onFailure,
        // What stands under a condition of a script may not run.
        inferred: named !== undefined || command?.conditional === true,
        places: placesOf(job, step, command),
      });
    }
  }
}

/**
 * Everything that the pipelines do, and everything in them that cannot be read.
 *
 * @internal
 */
export function collectActs(
  repository: Repository,
  pipelines: readonly Pipeline[],
): Collected {
  const collector = new Collector(repository);
  pipelines.forEach(pipeline => collector.pipeline(pipeline));
  return collector.result;
}
