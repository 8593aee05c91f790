import type { Step } from '../../pipeline/types';
import type { Repository } from '../../repository';
import { expandScript } from '../../shell';
import type { ScriptSource, ShellParser } from '../../shell';
import type { YamlNode, YamlScalar } from '../../yaml';

/**
 * How a CI system runs the lines of a script.
 *
 * @internal
 */
export interface ScriptRun {
  repository: Repository;
  parser: ShellParser;
  file: string;
  errexit: boolean;
  pipefail: boolean;
  /** Puts values into the text; must not add lines. */
  rewrite?: (text: string) => string;
}

const CHANGES_FOLDER = /(?:^|[;&|\s])(?:cd|pushd)\s/;
const TOLERATES = /(?:^|[;&|\s])set\s+\+(?:e|o\s+errexit)/;

/** Lines of the items are lines of the file. */
const isLiteral = (node: YamlScalar) =>
  node.literal || node.line === node.endLine;

/**
 * Items one after another, as one text whose lines are those of the file, as
 * far as they stand in order.
 */
function pieces(
  nodes: readonly YamlScalar[],
  rewrite: (text: string) => string,
): Array<{ line: number; literal: boolean; text: string }> {
  const found: Array<{ line: number; literal: boolean; text: string }> = [];
  for (const node of nodes) {
    const text = rewrite(node.text);
    const last = found[found.length - 1];
    const next = last ? last.line + last.text.split('\n').length : 0;
    const gap = node.contentLine - next;
    if (last?.literal && isLiteral(node) && gap >= 0 && gap < 5000) {
      last.text += `${'\n'.repeat(gap + 1)}${text.trimEnd()}`;
    } else {
      found.push({
        line: node.contentLine,
        literal: isLiteral(node),
        text: text.trimEnd(),
      });
    }
  }
  return found;
}

/**
 * Scripts written as a list of lines, with the place of each line.
 *
 * @internal
 */
export function scriptSources(
  nodes: readonly YamlNode[],
  step: Pick<Step, 'env' | 'cwd'>,
  run: Omit<ScriptRun, 'repository' | 'parser'>,
): ScriptSource[] {
  const scalars = nodes.filter(
    (node): node is YamlScalar => node.type === 'scalar' && node.value !== null,
  );
  const parts = pieces(scalars, run.rewrite ?? (text => text));
  let { errexit } = run;
  let { cwd } = step;
  return parts.map(({ line, literal, text }) => {
    const source = {
      text,
      file: run.file,
      line,
      literal,
      cwd,
      errexit,
      pipefail: run.pipefail,
      env: step.env,
    };
    // What a part changes holds for the parts after it.
    errexit &&= !TOLERATES.test(text);
    cwd = CHANGES_FOLDER.test(text) ? undefined : cwd;
    return source;
  });
}

/**
 * Fills a step with the commands of a script that is written as a list of
 * lines.
 *
 * @internal
 */
export function runItems(
  step: Step,
  nodes: readonly YamlNode[],
  run: ScriptRun,
): Step {
  const sources = scriptSources(nodes, step, run);
  for (const source of sources) {
    const expanded = expandScript(run.parser, run.repository, source, step.via);
    const from = step.commands.length;
    step.commands.push(...expanded.commands);
    step.opaque.push(...expanded.opaque);
    step.targets.push(
      ...expanded.targets.map(target => ({
        name: target.name,
        from: target.from + from,
        to: target.to + from,
      })),
    );
  }
  step.run = sources.map(({ text }) => text).join('\n');
  return step;
}
