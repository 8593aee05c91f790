import type { Job, Pipeline, Step } from '../../pipeline/types';

/**
 * A step that does nothing yet.
 *
 * @internal
 */
export function newStep(
  fields: Pick<Step, 'events' | 'location'> & Partial<Step>,
): Step {
  return {
    inputs: {},
    env: {},
    commands: [],
    targets: [],
    opaque: [],
    advisory: false,
    onFailure: false,
    cwd: '',
    via: [],
    ...fields,
  };
}

/**
 * A job without steps.
 *
 * @internal
 */
export function newJob(
  fields: Pick<Job, 'id' | 'events' | 'location'> & Partial<Job>,
): Job {
  return {
    needs: [],
    advisory: false,
    onFailure: false,
    environments: [],
    idToken: false,
    writes: 'unknown',
    matrix: {},
    outputs: {},
    env: {},
    steps: [],
    via: [],
    ...fields,
  };
}

/**
 * A pipeline without jobs.
 *
 * @internal
 */
export function newPipeline(
  fields: Pick<Pipeline, 'system' | 'file'> & Partial<Pipeline>,
): Pipeline {
  return {
    triggers: [],
    events: new Map(),
    jobs: [],
    after: [],
    unresolved: [],
    localParts: [],
    location: { file: fields.file, line: 1 },
    ...fields,
  };
}
