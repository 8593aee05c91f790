/** More than anybody writes. */
const MAX_WORDS = 500;

import { armsOfLoop, decideArms } from './branches';
import {
  endsByVariable,
  keepsFailure,
  looksAtStatus,
  raisesFailure,
  raisesStatusAgain,
} from './failure';
import { hidden, raisedByHand } from './FailureContext';
import type { FailureContext } from './FailureContext';
import type { FlatCommand } from './FlatCommand';
import type { ShellCommand, ShellNode } from './ShellParser';
import { ShellState } from './ShellState';
import { withEnv } from './withEnv';

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

type Branch = Extract<ShellNode, { type: 'branch' }>;

class Flattener {
  readonly commands: FlatCommand[] = [];
  private readonly functions = new Map<string, ShellNode[]>();
  /** What the function was called with that is being run. */
  private handedOver: readonly string[] = [];
  /** Variables that are set once, on every way through the script. */
  private readonly fixed = new Map<string, string | undefined>();
  private pipe: [number, number] | undefined;

  constructor(
    private readonly state: ShellState,
    /** A variable keeps whether something has failed until the script ends. */
    private readonly keepsStatus: boolean,
  ) {}

  private raises(nodes: readonly ShellNode[]): boolean {
    return raisesFailure(nodes) || (this.keepsStatus && keepsFailure(nodes));
  }

  list(nodes: readonly ShellNode[], context: FailureContext): void {
    if (context.depth > MAX_DEPTH) {
      return;
    }
    const inner = { ...context, depth: context.depth + 1 };
    nodes.forEach((node, index) => {
      if (this.state.exited) {
        return;
      }
      const last = index === nodes.length - 1;
      const byErrexit = this.state.errexit && !inner.suppressed;
      const byStatus = last && inner.counts;
      const byHand =
        raisesStatusAgain(nodes.slice(index + 1, index + 30)) ||
        (this.keepsStatus && looksAtStatus(nodes[index + 1]));
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
    return this.state.neverFails
      ? this.commands.map(command => ({
          ...command,
          fails: false,
          swallowedBy: 'a trap ends the script with success',
        }))
      : this.commands;
  }

  private node(node: ShellNode, context: FailureContext): void {
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
        this.list(node.condition, hidden(context, 'it is a condition'));
        this.body(
          node.body,
          node.variable === undefined
            ? context
            : {
                ...context,
                loops: new Map([
                  ...(context.loops ?? []),
                  [node.variable, node.values ?? []],
                ]),
              },
        );
        break;
      case 'group': {
        const { cwd } = this.state;
        this.list(node.body, context);
        this.state.cwd = cwd;
        break;
      }
      default:
        this.functions.set(node.name, node.body);
    }
  }

  private pipeline(
    node: Extract<ShellNode, { type: 'pipeline' }>,
    context: FailureContext,
  ): void {
    // Under `if ! x; then exit 1` the failure is raised all the same.
    const raised = context.counts && context.suppressed;
    const outer =
      node.negated && !raised
        ? hidden(context, 'its result is negated')
        : context;
    const outerPipe = this.pipe;
    this.pipe = outerPipe ?? rangeOf(node.parts);
    node.parts.forEach((part, index) => {
      const last = index === node.parts.length - 1;
      this.node(
        part,
        last || this.state.pipefail
          ? outer
          : hidden(context, 'the pipe hides its result'),
      );
    });
    this.pipe = outerPipe;
  }

  private chain(
    node: Extract<ShellNode, { type: 'chain' }>,
    context: FailureContext,
  ): void {
    const { exited } = this.state;
    node.parts.forEach((part, index) => {
      const or = node.operators.indexOf('||', index);
      const handler = or < 0 ? undefined : node.parts[or + 1];
      if (handler && !this.isRetry(part, handler)) {
        const raised = this.raises([handler]);
        const why =
          handler.type === 'command'
            ? `\`|| ${handler.words.join(' ').slice(0, 40)}\``
            : 'an alternative after `||`';
        this.node(part, raised ? raisedByHand(context) : hidden(context, why));
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
    if (node.parts.length > 1) {
      // `x || exit 1` goes on where `x` does well.
      this.state.exited = exited;
    }
  }

  /** `npm test || npm test` still fails when the second attempt does. */
  private isRetry(part: ShellNode, handler: ShellNode): boolean {
    return (
      part.type === 'command' &&
      handler.type === 'command' &&
      part.words.slice(0, 2).join(' ') === handler.words.slice(0, 2).join(' ')
    );
  }

  private branch(node: Branch, context: FailureContext): void {
    const raised = node.bodies.some(body => this.raises(body));
    for (const condition of node.conditions) {
      this.list(
        condition,
        raised ? raisedByHand(context) : hidden(context, 'it is a condition'),
      );
    }
    const decided = decideArms(this.withHeldSubject(node));
    const arms = decided === 'unknown' ? armsOfLoop(node, context) : decided;
    node.bodies.forEach((body, index) => {
      if (arms === 'unknown') {
        this.body(body, { ...context, uncertain: true });
      } else if (arms === 'all' || arms.has(index)) {
        this.body(body, context, arms !== 'all');
      }
    });
  }

  /** `case "$TARGET" in` where the script itself says what that holds. */
  private withHeldSubject(node: Branch): Branch {
    const [, name] = /^\$\{?(\w+)\}?$/.exec(node.subject ?? '') ?? [];
    const value = name === undefined ? undefined : this.fixed.get(name);
    return value === undefined ? node : { ...node, subject: value };
  }

  /** What is set twice, or under a condition, may be anything. */
  private remember(
    assigned: Readonly<Record<string, string>>,
    { conditional }: FailureContext,
  ): void {
    for (const [name, value] of Object.entries(assigned)) {
      const isSure = !conditional && !this.fixed.has(name);
      this.fixed.set(name, isSure ? value : undefined);
    }
  }

  private body(
    body: readonly ShellNode[],
    context: FailureContext,
    certain: boolean = false,
  ): void {
    const { exited, cwd } = this.state;
    const conditional = context.conditional || !certain;
    this.list(body, { ...context, conditional });
    this.state.exited = certain ? this.state.exited : exited;
    this.state.cwd = cwd;
  }

  private command(node: ShellCommand, context: FailureContext): void {
    const words = withArguments(node.words, this.handedOver);
    const asValue =
      words.length === 0 ? context : hidden(context, 'only its output is used');
    for (const script of node.substitutions) {
      const { cwd } = this.state;
      this.list(script, asValue);
      this.state.cwd = cwd;
    }
    const assigned = Object.fromEntries(
      node.assignments.map(({ name, value }) => [name, value]),
    );
    if (words.length === 0) {
      this.state.set(assigned);
      this.remember(assigned, context);
      return;
    }
    if (words[0] === 'read') {
      words.slice(1).forEach(name => this.fixed.set(name, undefined));
    }
    const body = this.functions.get(words[0]);
    if (body) {
      const before = this.handedOver;
      this.handedOver = words.slice(1);
      this.list(body, context);
      this.handedOver = before;
      return;
    }
    const mayBePassedOver = context.conditional || context.suppressed;
    if (!this.state.builtin(words, mayBePassedOver)) {
      this.commands.push({
        words,
        env: withEnv(this.state.variables, assigned),
        heredocs: node.heredocs,
        offset: node.offset,
        end: node.end,
        fails: context.counts,
        swallowedBy: context.counts ? undefined : context.swallowedBy,
        conditional: context.conditional,
        uncertain: context.uncertain,
        cwd: this.state.cwd,
        pipe: this.pipe ?? [node.offset, node.end],
      });
    }
  }
}

/** `"$@"` in a function such as `retry` stands for what it was called with. */
function withArguments(
  words: readonly string[],
  given: readonly string[],
): string[] {
  const expanded = words.flatMap(word =>
    /^\$(?:[@*]|\{[@*]\})$/.test(word) && given.length > 0 ? given : [word],
  );
  // A function that calls itself with all that it got, twice, ends here.
  return expanded.length > MAX_WORDS ? [...words] : expanded;
}

interface FlattenOptions {
  errexit: boolean;
  pipefail: boolean;
  cwd?: string;
}

/** The same script runs in many jobs. */
const FLATTENED = new WeakMap<
  readonly ShellNode[],
  Map<string, readonly FlatCommand[]>
>();

/**
 * The commands of a script in order, each with what its failure does to the
 * script.
 *
 * @internal
 */
export function flatten(
  nodes: readonly ShellNode[],
  { errexit, pipefail, cwd }: FlattenOptions,
): readonly FlatCommand[] {
  const ways =
    FLATTENED.get(nodes) ?? new Map<string, readonly FlatCommand[]>();
  FLATTENED.set(nodes, ways);
  const way = `${errexit} ${pipefail} ${cwd === undefined ? '?' : `/${cwd}`}`;
  const known = ways.get(way) ?? flattened(nodes, { errexit, pipefail, cwd });
  ways.set(way, known);
  return known;
}

function flattened(
  nodes: readonly ShellNode[],
  { errexit, pipefail, cwd }: FlattenOptions,
): readonly FlatCommand[] {
  const flattener = new Flattener(
    new ShellState(errexit, pipefail, cwd),
    endsByVariable(nodes),
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
