import type { Command, Location, OpaqueScript } from '../pipeline/types';
import type { Repository } from '../repository';
import { damageOf } from '../text/damage';
import type { FlatCommand } from './FlatCommand';
import { flatten } from './flatten';
import { followCompose } from './composeServices';
import { heldText, heldWords } from './heldWords';
import { followInContainer, workOfEntryPoint } from './containerCommands';
import { LineIndex } from './LineIndex';
import { plainTasks } from './gradleTasks';
import { followMake } from './makefile';
import { followPackageScript, packageProgram } from './packageScripts';
import { followScriptFile } from './scriptFiles';
import type { CallSite } from './scriptPaths';
import type { Followed, ScriptSource } from './ScriptSource';
import type { ShellParser } from './ShellParser';
import { followScriptRunner } from './scriptRunners';
import { followTaskRunner } from './taskRunners';
import { withEnv } from './withEnv';
import { wordVariants } from './wordVariants';
import { programName, stripWrappers } from './wrappers';

const MAX_DEPTH = 5;
const MAX_COMMANDS = 1500;
const MAX_TEXT = 200_000;
const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ash']);

/**
 * A named script or target that was followed, and the commands it led to.
 *
 * @internal
 */
export interface FollowedTarget {
  name: string;
  /** Index of its first command, and of the one after its last. */
  from: number;
  to: number;
}

/** @internal */
export interface ExpandedScript {
  commands: Command[];
  opaque: OpaqueScript[];
  targets: FollowedTarget[];
}

interface Frame {
  via: Location[];
  /** Why a failure inside is lost further out; `undefined` where it is not. */
  swallowedBy?: string;
  conditional: boolean;
  image?: string;
  trail: readonly string[];
}

const isToolWrapper = (program: string) =>
  /(?:^|\/)(?:gradlew|mvnw)$/.test(program);

/** What a branch may hold without doing anything. */
const TRIVIAL = new Set([
  'echo',
  'printf',
  'shift',
  'break',
  'true',
  ':',
  'usage',
  'help',
  '[',
  '[[',
  'test',
  'return',
  'print_usage',
  'read',
  'continue',
  'sleep',
  'cat',
]);

class Expander {
  readonly result: ExpandedScript = { commands: [], opaque: [], targets: [] };

  constructor(
    private readonly parser: ShellParser,
    private readonly repository: Repository,
  ) {}

  source(source: ScriptSource, frame: Frame): void {
    const key = `${source.file}:${source.line}:${source.target ?? source.text}`;
    if (frame.trail.includes(key)) {
      return;
    }
    const tooDeep = frame.trail.length > MAX_DEPTH;
    if (tooDeep || source.text.length > MAX_TEXT || damageOf(source.text)) {
      this.hide(source, frame);
      return;
    }
    const from = this.result.commands.length;
    const { nodes, complete } = this.parser.parse(source.text);
    // Of a part, such as a recipe with expressions, most is read all the same.
    const isFile = this.repository.content(source.file) === source.text;
    let hidden = !complete && (isFile || nodes.length === 0);
    const inner = {
      ...frame,
      swallowedBy: source.swallowedBy ?? frame.swallowedBy,
      conditional: frame.conditional || source.conditional === true,
      trail: [...frame.trail, key],
    };
    const lines = new LineIndex(source.text);
    for (const flat of flatten(nodes, source)) {
      if (flat.uncertain) {
        hidden ||= !TRIVIAL.has(flat.words[0]);
        continue;
      }
      const held = heldWords(flat.words, withEnv(source.env, flat.env));
      for (const words of wordVariants(held, source.values ?? {})) {
        if (this.result.commands.length < MAX_COMMANDS) {
          this.command({ ...flat, words }, source, lines, inner);
        } else {
          hidden = true;
        }
      }
    }
    if (hidden) {
      // Which branch of a `case` runs is not known: none is taken as run.
      this.hide(source, frame);
    }
    if (source.target !== undefined) {
      this.result.targets.push({
        name: source.target,
        from,
        to: this.result.commands.length,
      });
    }
  }

  /** Something of a script is not read: it may hold anything. */
  private hide(source: ScriptSource, frame: Frame): void {
    this.result.opaque.push({
      reference: source.reference ?? source.target ?? source.file,
      words: source.reference ?? source.target ?? '',
      location: frame.via[frame.via.length - 1] ?? {
        file: source.file,
        line: source.line,
      },
    });
  }

  private command(
    command: FlatCommand,
    source: ScriptSource,
    lines: LineIndex,
    frame: Frame,
  ) {
    const { argv: stripped, env, image, by } = stripWrappers(command.words);
    const location = locate(source, lines, command);
    const swallowedBy = command.fails ? frame.swallowedBy : command.swallowedBy;
    const inner: Frame = {
      via: [...frame.via, location],
      swallowedBy: command.fails
        ? frame.swallowedBy
        : command.swallowedBy ?? 'its failure is not looked at',
      conditional: frame.conditional || command.conditional,
      image: image ?? frame.image,
      trail: frame.trail,
    };
    const nested = {
      ...source,
      ...commandScope(command, source),
      env: withEnv(withEnv(source.env, command.env), env),
    };
    if (
      stripped.length > 0 &&
      this.inline(stripped, command, { source: nested, lines, location }, inner)
    ) {
      return;
    }
    const named = [programName(stripped[0] ?? ''), ...stripped.slice(1)];
    const followed =
      followCompose(this.repository, command.words, command.cwd) ??
      followInContainer(this.repository, named, by) ??
      (image
        ? undefined
        : this.follow(stripped, named, by, {
            file: source.file,
            cwd: command.cwd,
            env: nested.env,
          }));
    if (followed?.sources) {
      for (const next of followed.sources) {
        this.source({ ...next, env: withEnv(nested.env, next.env) }, inner);
      }
      if (followed.opaque === undefined) {
        return;
      }
    }
    const work = workOfEntryPoint(named, by);
    if (work !== undefined) {
      const from = this.result.commands.length;
      this.result.targets.push({ name: work, from, to: from + 1 });
      // `test` there is no test of the shell.
      named.unshift('entrypoint');
    }
    const done: Command = {
      argv: stripped.length > 0 ? [...plainTasks(packageProgram(named))] : [],
      env: nested.env,
      location,
      via: frame.via,
      fails: swallowedBy === undefined,
      swallowedBy,
      conditional: frame.conditional || command.conditional,
      cwd: command.cwd,
      image: image ?? frame.image,
      text: source.text.slice(...command.pipe),
      script: source.text,
    };
    this.result.commands.push(done);
    if (/^\$\{\{.*\}\}$/.test(named[0]) && work === undefined) {
      const words = stripped.join(' ');
      this.result.opaque.push({
        reference: words,
        words,
        location,
        command: done,
      });
      return;
    }
    // `./gradlew` is the build tool itself.
    if (followed?.opaque !== undefined && !isToolWrapper(stripped[0])) {
      this.result.opaque.push({
        reference: followed.opaque,
        words: followed.words,
        location,
        command: done,
      });
    }
  }

  private follow(
    argv: readonly string[],
    named: readonly string[],
    by: readonly string[],
    site: CallSite,
  ): Followed | undefined {
    const { cwd } = site;
    if (argv.length === 0) {
      return undefined;
    }
    return (
      followScriptRunner(this.repository, named, cwd) ??
      followPackageScript(this.repository, named, cwd) ??
      followMake(this.repository, named, cwd) ??
      followTaskRunner(this.repository, named, by, cwd) ??
      followScriptFile(
        this.repository,
        SHELLS.has(named[0]) ? named : argv,
        site,
      )
    );
  }

  /** `bash -c "…"`, `eval "…"`, `ssh host "…"` and documents fed to a shell. */
  private inline(
    argv: readonly string[],
    command: FlatCommand,
    site: { source: ScriptSource; lines: LineIndex; location: Location },
    frame: Frame,
  ): boolean {
    const { source, lines } = site;
    const program = programName(argv[0]);
    const texts: Array<{ text: string; line: number; literal: boolean }> = [];
    const { line } = site.location;
    const flag = SHELLS.has(program)
      ? argv.findIndex(word => /^-[a-z]*c$/.test(word))
      : -1;
    if (flag > 0 && argv[flag + 1] !== undefined) {
      texts.push({ text: argv[flag + 1], line, literal: source.literal });
    } else if (program === 'eval') {
      texts.push({
        text: argv
          .slice(1)
          .map(word => heldText(word, source.env))
          .join(' '),
        line,
        literal: source.literal,
      });
    } else if (program === 'circleci' && argv[1] === 'tests') {
      // `circleci tests run --command="xargs rspec"`: on a part of the tests.
      const given = argv.find(word => word.startsWith('--command='));
      const text = given?.slice('--command='.length) ?? '';
      texts.push({ text, line, literal: source.literal });
    } else if (argv.length === 1 && /^[\w./-]+\s+\S/.test(argv[0])) {
      // A value of a matrix that is the whole command.
      texts.push({ text: argv[0], line, literal: false });
    } else if (program === 'ssh' && argv.length > 2) {
      const remote = argv.slice(1).filter(word => /\s/.test(word.trim()));
      texts.push(
        ...remote.map(text => ({ text, line, literal: source.literal })),
      );
    }
    if (SHELLS.has(program) || program === 'ssh') {
      for (const document of command.heredocs) {
        const offset = lines.before(document.offset);
        texts.push({
          text: document.text,
          line: source.literal ? source.line + offset : source.line,
          literal: source.literal,
        });
      }
    }
    const strict =
      texts.length > 0 && argv.some(word => /^-[a-z]*e[a-z]*$/.test(word));
    texts.forEach(({ text, line: first, literal }, index) =>
      this.source(
        {
          ...source,
          text,
          line: first,
          literal,
          errexit: strict && program !== 'ssh',
          target: undefined,
          env: source.env,
        },
        { ...frame, trail: [...frame.trail, `inline ${index}`] },
      ),
    );
    return texts.length > 0 && program !== 'ssh';
  }
}

function commandScope(command: FlatCommand, source: ScriptSource) {
  return { cwd: command.cwd, pipefail: source.pipefail };
}

function locate(
  source: ScriptSource,
  lines: LineIndex,
  command: FlatCommand,
): Location {
  if (!source.literal) {
    return { file: source.file, line: source.line };
  }
  const inside = source.text.slice(command.offset, command.end).trimEnd();
  const line = source.line + lines.before(command.offset);
  return {
    file: source.file,
    line,
    endLine: source.line + lines.before(command.offset + inside.length),
  };
}

/**
 * Every command that a script runs, with local scripts, Makefile targets and
 * package scripts followed.
 *
 * @internal
 */
export function expandScript(
  parser: ShellParser,
  repository: Repository,
  source: ScriptSource,
  via: Location[],
): ExpandedScript {
  const expander = new Expander(parser, repository);
  expander.source(source, { via, conditional: false, trail: [] });
  return expander.result;
}
