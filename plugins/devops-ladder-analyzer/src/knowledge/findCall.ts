import { inputText } from '../acts/inputText';
import type { Pipeline, Unresolved } from '../pipeline/types';
import type { Repository } from '../repository';
import type { ToolUse } from '../tools';
import type { CallSite, LiveStage } from './expandCall';
import { includedEvents } from './includedEvents';
import type { Knowledge } from './Knowledge';
import type { KnownPart } from './KnownPart';
import { liveStages } from './liveStages';
import { openCall } from './openCall';
import type { OpenCall } from './openCall';

/** A shared part that is called, and what is known of it. @internal */
export interface KnownCall {
  part: KnownPart;
  stages: LiveStage[];
  text: string;
  site: CallSite;
  /** What else it may do. */
  open: Unresolved[];
  /** On which events it runs is said where it is kept. */
  saysEvents: boolean;
}

/** How something refers to a shared part. @internal */
export interface Reference extends OpenCall {
  inputs: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  onFailure: boolean;
}

/** What is known, and of which repository. @internal */
export interface KnownHere {
  knowledge: Knowledge;
  repository: Repository;
  filesNamed: ToolUse['filesNamed'];
}

/** What says that it signs in by its identity has what it needs for that. @internal */
export function mayIdentify(calls: readonly KnownCall[]): boolean {
  return calls.some(({ stages }) =>
    stages.some(({ match }) => match.proves.includes('cloud-identity')),
  );
}

/**
 * What the organisation says of a shared part, called in this way; `undefined`
 * where it says nothing, or nothing starts it.
 *
 * @internal
 */
export function findCall(
  reference: Reference,
  pipeline: Pipeline,
  { knowledge, repository, filesNamed }: KnownHere,
): KnownCall | undefined {
  const { name, version, inputs, env, events, location } = reference;
  const text = `${name}\n${inputText(inputs)}`;
  const action = name.toLowerCase();
  const use: ToolUse = { action, inputs, env, text, filesNamed };
  const part =
    events.size > 0 ? knowledge.partFor({ name, version }, use) : undefined;
  if (!part) {
    return undefined;
  }
  const included = includedEvents(name, location, pipeline, repository);
  const { stages, isComplete } = liveStages(part, { events, use, included });
  return {
    part,
    stages,
    text,
    site: { inputs, location, onFailure: reference.onFailure },
    open: isComplete ? [] : [openCall(part, reference)],
    saysEvents: included !== undefined,
  };
}
