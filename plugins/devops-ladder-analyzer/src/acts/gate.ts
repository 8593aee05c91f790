import type { Job, Step, Command } from '../pipeline/types';
import type { Gate, ToolMatch } from '../tools';

/**
 * Whether a check can fail the run: the tool's own way first, then the shell
 * around it, then the step, then the job.
 *
 * @internal
 */
export function gateOf(
  match: Pick<ToolMatch, 'gate' | 'gateNote'>,
  job: Job,
  step?: Step,
  command?: Command,
): { gate: Gate; gateNote?: string } {
  if (job.advisory === true) {
    return {
      gate: 'advisory',
      gateNote: 'its job may fail without failing the run',
    };
  }
  if (step?.advisory === true) {
    return {
      gate: 'advisory',
      gateNote: 'its step may fail without failing the job',
    };
  }
  if (command && !command.fails) {
    return {
      gate: 'advisory',
      gateNote: command.swallowedBy ?? 'its failure is not looked at',
    };
  }
  if (match.gate !== 'blocking') {
    return { gate: match.gate, gateNote: match.gateNote };
  }
  if (job.advisory === 'unknown' || step?.advisory === 'unknown') {
    return {
      gate: 'unknown',
      gateNote: 'whether its failure counts is decided by an expression',
    };
  }
  return { gate: 'blocking' };
}

/** What may be a path is looked at as a whole: a search from each letter on takes long. */
const PATH = /[\w./-]+/g;
const REPORT_FILE = /^[\w./-]+\.(?:sarif|json|xml|txt|md|log|html)\b/;
const GENERIC_FILES = new Set([
  'package.json',
  'pom.xml',
  'package-lock.json',
  'tsconfig.json',
  'composer.json',
]);
const RAISES =
  /\bexit\s+["']?(?:[1-9]|\$)|\bsetFailed\b|\breturn\s+1\b|\bfail\b/;

function reportsIn(text: string): string[] {
  return (text.match(PATH) ?? [])
    .flatMap(path => REPORT_FILE.exec(path)?.[0] ?? [])
    .map(file => file.slice(file.lastIndexOf('/') + 1))
    .filter(file => !GENERIC_FILES.has(file));
}

const STATUS_KEPT = /\b([A-Za-z_]\w*)=["']?\$(?:\?|\{\?\})/;

/** The variable that the status of a command is kept in for the steps after. */
function keptStatus(step: Step, command: Command | undefined) {
  const next =
    command && step.commands[step.commands.indexOf(command) + 1]?.argv;
  const [, name] = STATUS_KEPT.exec(next?.join(' ') ?? '') ?? [];
  return name !== undefined &&
    /GITHUB_ENV|task\.setvariable/.test(step.run ?? '')
    ? name
    : undefined;
}

/**
 * Whether a later step of the job looks at the result of this one and fails on
 * it.
 *
 * @internal
 */
export function hasDeferredGate(
  step: Step,
  text: string,
  job: Job,
  command?: Command,
): boolean {
  const index = job.steps.indexOf(step);
  const status = keptStatus(step, command);
  let files: string[] | undefined;
  return job.steps.slice(index + 1).some(later => {
    if (later.advisory !== false) {
      return false;
    }
    const body = `${later.run ?? ''}\n${later.inputs.script ?? ''}`;
    if (!RAISES.test(body)) {
      return false;
    }
    // Few steps raise anything: only then it matters what is written before.
    files ??= reportsIn(text);
    const reads = files.some(file => body.includes(file));
    const outcome =
      step.id !== undefined &&
      `${later.condition ?? ''}\n${body}`.includes(`steps.${step.id}.`);
    const raisesIt =
      status !== undefined && new RegExp(`\\b${status}\\b`).test(body);
    return reads || outcome || raisesIt;
  });
}
