import { resolvePath } from '../repository';
import { decideArms } from './branches';
import { raisesFailure, raisesStatusAgain } from './failure';
import type { ShellCommand, ShellNode } from './ShellParser';

/**
 * A command of a script together with what its failure does.
 *
 * @internal
 */
export interface FlatCommand {
  words: string[];
  env: Record<string, string>;
  heredocs: ShellCommand['heredocs'];
  offset: number;
  end: number;
  fails: boolean;
  swallowedBy?: string;
  conditional: boolean;
  cwd?: string;
  /** Which of several branches runs depends on what cannot be known. */
  uncertain: boolean;
  /** Range of the pipe that it is part of. */
  pipe: [number, number];
}

interface Context {
  /** The exit status of the node decides over the script. */
  counts: boolean;
  /** The status of the node is that of the script, even without `errexit`. */
  asStatus: boolean;
  /** `errexit` has no effect here. */
  suppressed: boolean;
  swallowedBy?: string;
  conditional: boolean;
  uncertain: boolean;
  depth: number;
}

const GOES_ON = 'the script goes on after a failure';
const MAX_DEPTH = 12;

function rangeOf(nodes: readonly ShellNode[]): [number, number] | undefined {
  const commands = nodes.filter(
    (node): node is ShellCommand => node.type === 'command',
  );
  return commands.length === 0
    ? undefined
    : [
        Math.min(...commands.map(({ offset }) => offset)),
        Math.max(...commands.map(({ end }) => end)),
      ];
}

class Flattener {
  readonly commands: FlatCommand[] = [];
  private readonly functions = new Map<string, ShellNode[]>();
  private readonly variables: Record<string, string> = {};
  private pipe: [number, number] | undefined;
  private exited = false;
  private neverFails = false;

  constructor(
    private errexit: boolean,
    private pipefail: boolean,
    private cwd: string | undefined,
  ) {}

  list(nodes: readonly ShellNode[], context: Context): void {
    if (context.depth > MAX_DEPTH) {
      return;
    }
    const inner = { ...context, depth: context.depth + 1 };
    nodes.forEach((node, index) => {
      if (this.exited) {
        return;
      }
      const last = index === nodes.length - 1;
      const byErrexit = this.errexit && !inner.suppressed;
      const byStatus = last && inner.counts;
      const byHand = raisesStatusAgain(nodes.slice(index + 1, index + 30));
      const counts = byErrexit || byStatus || (byHand && !inner.suppressed);
      const background = node.background === true;
      this.node(node, {
        ...inner,
        counts: counts && !background,
        asStatus: byStatus && !background,
        suppressed: inner.suppressed || background,
        swallowedBy: background
          ? 'it runs in the background'
          : inner.swallowedBy ?? (counts ? undefined : GOES_ON),
      });
    });
  }

  finished(): FlatCommand[] {
    return this.neverFails
      ? this.commands.map(command => ({
          ...command,
          fails: false,
          swallowedBy: 'a trap ends the script with success',
        }))
      : this.commands;
  }

  private node(node: ShellNode, context: Context): void {
    switch (node.type) {
      case 'command':
        this.command(node, context);
        break;
      case 'pipeline':
        this.pipeline(node, context);
        break;
      case 'chain':
        this.chain(node, context);
        break;
      case 'branch':
        this.branch(node, context);
        break;
      case 'loop':
        this.list(node.condition, this.hidden(context, 'it is a condition'));
        this.body(node.body, context);
        break;
      case 'group': {
        const { cwd } = this;
        this.list(node.body, context);
        this.cwd = cwd;
        break;
      }
      default:
        this.functions.set(node.name, node.body);
    }
  }

  private hidden(context: Context, why: string): Context {
    return {
      ...context,
      counts: false,
      asStatus: false,
      suppressed: true,
      swallowedBy: why,
    };
  }

  private pipeline(
    node: Extract<ShellNode, { type: 'pipeline' }>,
    context: Context,
  ): void {
    // Under `if ! x; then exit 1` the failure is raised all the same.
    const raised = context.counts && context.suppressed;
    const outer =
      node.negated && !raised
        ? this.hidden(context, 'its result is negated')
        : context;
    const outerPipe = this.pipe;
    this.pipe = outerPipe ?? rangeOf(node.parts);
    node.parts.forEach((part, index) => {
      const last = index === node.parts.length - 1;
      this.node(
        part,
        last || this.pipefail
          ? outer
          : this.hidden(context, 'the pipe hides its result'),
      );
    });
    this.pipe = outerPipe;
  }

  private chain(
    node: Extract<ShellNode, { type: 'chain' }>,
    context: Context,
  ): void {
    node.parts.forEach((part, index) => {
      const or = node.operators.indexOf('||', index);
      const handler = or < 0 ? undefined : node.parts[or + 1];
      if (handler && !this.isRetry(part, handler)) {
        const raised = raisesFailure([handler]);
        const why =
          handler.type === 'command'
            ? `\`|| ${handler.words.join(' ').slice(0, 40)}\``
            : 'an alternative after `||`';
        this.node(
          part,
          raised
            ? {
                ...context,
                counts: true,
                suppressed: true,
                swallowedBy: undefined,
              }
            : this.hidden(context, why),
        );
      } else if (index === node.parts.length - 1) {
        this.node(part, context);
      } else {
        // `errexit` passes over all but the last part of a list.
        this.node(part, {
          ...context,
          counts: context.asStatus,
          suppressed: true,
          swallowedBy: context.asStatus
            ? undefined
            : 'a failure before `&&` does not stop the script',
        });
      }
    });
  }

  /** `npm test || npm test` still fails when the second attempt does. */
  private isRetry(part: ShellNode, handler: ShellNode): boolean {
    return (
      part.type === 'command' &&
      handler.type === 'command' &&
      part.words.slice(0, 2).join(' ') === handler.words.slice(0, 2).join(' ')
    );
  }

  private branch(
    node: Extract<ShellNode, { type: 'branch' }>,
    context: Context,
  ): void {
    const raised = node.bodies.some(body => raisesFailure(body));
    for (const condition of node.conditions) {
      this.list(
        condition,
        raised
          ? {
              ...context,
              counts: true,
              suppressed: true,
              swallowedBy: undefined,
            }
          : this.hidden(context, 'it is a condition'),
      );
    }
    const arms = decideArms(node);
    node.bodies.forEach((body, index) => {
      if (arms === 'unknown') {
        this.body(body, { ...context, uncertain: true });
      } else if (arms === 'all' || arms.has(index)) {
        this.body(body, context, arms !== 'all');
      }
    });
  }

  private body(
    body: readonly ShellNode[],
    context: Context,
    certain: boolean = false,
  ): void {
    const { exited, cwd } = this;
    const conditional = context.conditional || !certain;
    this.list(body, { ...context, conditional });
    this.exited = certain ? this.exited : exited;
    this.cwd = cwd;
  }

  private command(node: ShellCommand, context: Context): void {
    const { words } = node;
    const asValue =
      words.length === 0
        ? context
        : this.hidden(context, 'only its output is used');
    for (const script of node.substitutions) {
      const { cwd } = this;
      this.list(script, asValue);
      this.cwd = cwd;
    }
    const assigned = Object.fromEntries(
      node.assignments.map(({ name, value }) => [name, value]),
    );
    if (words.length === 0) {
      Object.assign(this.variables, assigned);
      return;
    }
    const body = this.functions.get(words[0]);
    if (body) {
      this.list(body, context);
      return;
    }
    if (!this.builtin(words, context)) {
      this.commands.push({
        words,
        env: { ...this.variables, ...assigned },
        heredocs: node.heredocs,
        offset: node.offset,
        end: node.end,
        fails: context.counts,
        swallowedBy: context.counts ? undefined : context.swallowedBy,
        conditional: context.conditional,
        uncertain: context.uncertain,
        cwd: this.cwd,
        pipe: this.pipe ?? [node.offset, node.end],
      });
    }
  }

  private builtin(words: readonly string[], context: Context): boolean {
    switch (words[0]) {
      case 'set':
        this.setOptions(words.slice(1));
        return true;
      case 'cd':
      case 'pushd':
        this.cwd = resolvePath(this.cwd, words[1] ?? '~');
        return true;
      case 'export':
      case 'declare':
      case 'local':
      case 'readonly':
        for (const word of words.slice(1)) {
          const equals = word.indexOf('=');
          if (equals > 0) {
            const value = word
              .slice(equals + 1)
              .replace(/^(["'])(.*)\1$/, '$2');
            this.variables[word.slice(0, equals)] = value;
          }
        }
        return true;
      case 'trap':
        this.neverFails ||=
          /^\s*exit 0\s*;?\s*$/.test(words[1] ?? '') && words.includes('EXIT');
        return true;
      case 'exit':
        this.exited = !context.conditional && !context.suppressed;
        return true;
      default:
        return false;
    }
  }

  private setOptions(words: readonly string[]): void {
    words.forEach((word, index) => {
      const on = word.startsWith('-');
      if (/^[-+][a-z]*e/.test(word)) {
        this.errexit = on;
      }
      const named = /^[-+][a-z]*o$/.test(word) ? words[index + 1] : undefined;
      if (named === 'pipefail') {
        this.pipefail = on;
      } else if (named === 'errexit') {
        this.errexit = on;
      }
    });
  }
}

/**
 * The commands of a script in order, each with what its failure does to the
 * script.
 *
 * @internal
 */
export function flatten(
  nodes: readonly ShellNode[],
  options: { errexit: boolean; pipefail: boolean; cwd?: string },
): FlatCommand[] {
  const flattener = new Flattener(
    options.errexit,
    options.pipefail,
    options.cwd,
  );
  flattener.list(nodes, {
    counts: true,
    asStatus: true,
    suppressed: false,
    conditional: false,
    uncertain: false,
    depth: 0,
  });
  return flattener.finished();
}
