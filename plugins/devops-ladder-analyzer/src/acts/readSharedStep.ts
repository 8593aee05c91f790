import { DESCRIBE_IT } from '../knowledge/openCall';
import type { Step, StepReference, Unresolved } from '../pipeline/types';
import { actionName, isKnownAction, matchTools } from '../tools';
import type { ToolUse } from '../tools';
import { namedActs } from './hints';
import { inputText } from './inputText';
import { stepWords } from './referenceWords';
import type { Reading, StepSite } from './Reading';
import { concernsScope } from './scope';

/** Inputs that decide whether something is done at all, by an expression. */
const DECIDING_INPUTS = ['sbom', 'provenance'];

const openInputs = ({ inputs }: Step) =>
  DECIDING_INPUTS.filter(name => inputs[name]?.includes('${{'));

/**
 * What a shared step (an action, or a container image) does: by the catalogue,
 * or as far as its name says. Returns the step where it stays unread.
 *
 * @internal
 */
export function readSharedStep(
  { repository, filesNamed, log, tools }: Reading,
  site: StepSite,
  uses: StepReference,
): Unresolved[] {
  const { step } = site;
  if (uses.local || !concernsScope(repository, step)) {
    return [];
  }
  const use = useOf(step, uses, filesNamed);
  const { text } = use;
  const matches = matchTools(use, tools);
  for (const match of matches) {
    log.addMatch(match, { ...site, text });
  }
  const known = use.action !== undefined && isKnownAction(use.action, tools);
  const reference = uses.version ? `${uses.name}@${uses.version}` : uses.name;
  if (matches.length > 0 || known) {
    return openInputs(step).map(name => ({
      what: 'shared step',
      reference: `${reference} with ${name}`,
      words: name,
      howToResolve: `Whether \`${name}\` of \`${reference}\` is switched on is decided by an expression: write it down, or attest it by annotation.`,
      events: step.events,
      location: step.location,
    }));
  }
  const words = stepWords(uses);
  for (const kind of namedActs(words)) {
    log.addNamed(kind, 'unknown', { ...site, text }, uses.name);
  }
  return [
    {
      what: 'shared step',
      reference,
      words,
      howToResolve: `\`${reference}\` is not a step that is known: ${DESCRIBE_IT}, or attest by annotation what it does.`,
      events: step.events,
      location: step.location,
    },
  ];
}

function useOf(
  { inputs, env }: Step,
  { name, image }: StepReference,
  filesNamed: ToolUse['filesNamed'],
): ToolUse {
  return {
    action: image ? undefined : actionName(name),
    image,
    argv: image ? (inputs.args ?? '').split(/\s+/).filter(Boolean) : undefined,
    inputs,
    env,
    text: `${name}\n${inputText(inputs)}`,
    filesNamed,
  };
}
