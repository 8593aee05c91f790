import { failureOf } from '../client/failureOf';
import { GithubSession } from '../client/GithubSession';
import { hidden, problemOf } from '../findings/Reading';
import { DetailReadings } from './combineFacts';
import { Detail } from './details';
import { dueDetails, Moment } from './dueDetails';
import { GraphFacts } from './graphFacts';
import { SettingsMemory } from './SettingsMemory';

/** @internal */
export interface DetailsRead {
  readings: DetailReadings;
  /** What to remember of them. */
  kept: SettingsMemory['details'];
  /** A passing fault left something open. */
  isOpen: boolean;
}

/** Reads the details that are due; the others are remembered. @internal */
export async function readDetails(
  session: GithubSession,
  details: Detail[],
  facts: GraphFacts,
  memory: SettingsMemory | undefined,
  now: Moment,
): Promise<DetailsRead> {
  const read: DetailsRead = { readings: {}, kept: {}, isOpen: false };
  for (const detail of details) {
    recall(read, detail, facts, memory);
  }
  const due = dueDetails(details, facts, memory, now);
  for (const detail of due) {
    await readInto(read, session, detail, facts, now.at);
  }
  const wasGranted = due.some(
    ({ id }) =>
      memory?.details[id]?.refused !== undefined &&
      read.kept[id]?.refused === undefined,
  );
  const refused = details.filter(
    detail =>
      !due.includes(detail) && read.kept[detail.id]?.refused !== undefined,
  );
  // Who was granted one thing was probably granted the others.
  for (const detail of wasGranted ? refused : []) {
    await readInto(read, session, detail, facts, now.at);
  }
  return read;
}

function recall(
  { kept, readings }: DetailsRead,
  { id, keyOf, permission }: Detail,
  facts: GraphFacts,
  memory: SettingsMemory | undefined,
) {
  const before = memory?.details[id];
  if (before && before.key === keyOf(facts)) {
    kept[id] = before;
    readings[id] =
      before.refused === undefined
        ? { value: before.value }
        : { problem: hidden(before.refused, permission) };
  }
}

async function readInto(
  read: DetailsRead,
  session: GithubSession,
  detail: Detail,
  facts: GraphFacts,
  at: string,
): Promise<void> {
  const { id, permission } = detail;
  try {
    const value = await detail.read(session, facts);
    read.kept[id] = { key: detail.keyOf(facts)!, at, value };
    read.readings[id] = { value };
  } catch (error) {
    session.signal.throwIfAborted();
    const failure = failureOf(error, id);
    const isPassing = failure.reason !== 'no-permission';
    read.isOpen ||= isPassing;
    // What was known stays while GitHub cannot say it.
    if (!isPassing) {
      read.kept[id] = {
        key: detail.keyOf(facts)!,
        at,
        refused: failure.message,
      };
    }
    if (!isPassing || !read.readings[id]) {
      read.readings[id] = { problem: problemOf(failure, permission) };
    }
  }
}
