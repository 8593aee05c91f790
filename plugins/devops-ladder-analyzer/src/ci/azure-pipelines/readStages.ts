import type { Events } from '../../pipeline/types';
import { reachUnder } from './conditions';
import { fieldsOf } from './expand';
import type { Item } from './expand';
import { dependencies, isWindowsPool } from './jobFields';
import { callJob, givenParts, readJobs } from './readJobs';
import type { JobsOf, PlacedJob } from './readJobs';
import { conditionOf, fieldItems } from './readSteps';
import type { Field, Scope } from './scope';
import { openTemplate } from './templates';
import { fieldText } from './texts';
import { readVariables } from './variables';

/**
 * A stage that was read, and what its order depends on.
 *
 * @internal
 */
export interface Stage {
  /** Empty for the jobs of a definition without stages. */
  name: string;
  jobs: PlacedJob[];
  /** Absent: it waits for the stage before it. */
  dependsOn?: string[];
  despiteFailure: boolean;
  /** The events on which it is part of the pipeline, whatever its condition says. */
  present: Events;
}

type Fields = ReadonlyMap<string, readonly Field[]>;

/** A stage that somebody has to start; what comes after it waits. */
function startedByHand(fields: Fields, scope: Scope) {
  const isManual = fieldText(fields.get('trigger'), scope) === 'manual';
  return isManual ? { startedByHand: 'blocking' as const } : {};
}

function readStage(
  item: Item,
  around: JobsOf,
  fields: Fields,
  index: number,
): Stage {
  const scope = readVariables(fields.get('variables'), item.scope);
  const name = fieldText(fields.get('stage'), scope) || `stage${index + 1}`;
  const condition = fieldText(fields.get('condition'), scope);
  const reach = reachUnder(conditionOf(fields) ?? condition, scope);
  const inner: JobsOf = {
    stage: name,
    stageName: fieldText(fields.get('displayName'), scope),
    isWindows: isWindowsPool(fields, scope, around.isWindows),
    onFailure: around.onFailure || reach.onFailure,
  };
  const isDead = reach.events.size === 0;
  const jobs = readJobs(
    fields,
    isDead ? scope : { ...scope, events: reach.events },
    inner,
  );
  const byHand = startedByHand(fields, scope);
  return {
    name,
    jobs: jobs.map(job => ({
      ...job,
      jobs: job.jobs.map(each => ({
        ...each,
        ...byHand,
        condition: each.condition ?? condition,
        ...(isDead
          ? {
              events: new Map(),
              steps: each.steps.map(step => ({ ...step, events: new Map() })),
            }
          : {}),
      })),
    })),
    dependsOn: dependencies(fields, scope),
    despiteFailure: reach.despiteFailure,
    present: item.scope.events,
  };
}

function asStage(item: Item, jobs: PlacedJob[]): Stage[] {
  return jobs.map(job => ({
    name: job.name,
    jobs: [job],
    despiteFailure: false,
    present: item.scope.events,
  }));
}

function readItem(item: Item, around: JobsOf, index: number): Stage[] {
  const fields = fieldsOf(item);
  if (fields.has('template')) {
    const opened = openTemplate(item, fields);
    if (opened.kind === 'local') {
      return readStages(opened.fields, opened.scope, around);
    }
    const parts = givenParts(fields, item.scope);
    return [
      ...asStage(item, [callJob(item, around, opened)]),
      ...(parts.size > 0 ? readStages(parts, item.scope, around) : []),
    ];
  }
  const isStage = item.node.type === 'map' && item.scope.context.left.jobs > 0;
  return isStage ? [readStage(item, around, fields, index)] : [];
}

/**
 * Reads the stages of a definition or template; jobs or steps without a stage
 * are one.
 *
 * @internal
 */
export function readStages(
  fields: Fields,
  scope: Scope,
  around: JobsOf,
): Stage[] {
  const [extended] = fields.get('extends') ?? [];
  if (extended) {
    const item = {
      ...extended,
      scope: { ...extended.scope, variables: scope.variables },
    };
    return readExtended(item, around);
  }
  if (fields.has('stages')) {
    return fieldItems(fields.get('stages'), scope).flatMap((item, index) =>
      readItem(item, around, index),
    );
  }
  const jobs = readJobs(fields, scope, around);
  return jobs.length === 0
    ? []
    : [{ name: '', jobs, despiteFailure: false, present: scope.events }];
}

function readExtended(item: Item, around: JobsOf): Stage[] {
  const fields = fieldsOf(item);
  const opened = openTemplate(item, fields);
  if (opened.kind === 'local') {
    const scope = readVariables(opened.fields.get('variables'), opened.scope);
    return readStages(opened.fields, scope, {
      ...around,
      isWindows: isWindowsPool(opened.fields, scope, around.isWindows),
    });
  }
  const parts = givenParts(fields, item.scope);
  return [
    ...asStage(item, [callJob(item, around, opened)]),
    ...(parts.size > 0 ? readStages(parts, item.scope, around) : []),
  ];
}
