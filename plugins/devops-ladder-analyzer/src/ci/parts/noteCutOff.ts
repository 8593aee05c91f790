import type { Pipeline } from '../../pipeline/types';

/**
 * Says that a pipeline may go on where its reading has come to a bound.
 *
 * @internal
 */
export function noteCutOff(pipeline: Pipeline, left: number): Pipeline {
  if (left <= 0) {
    const { file, events, location } = pipeline;
    pipeline.unresolved.push({
      what: 'shared pipeline',
      reference: file,
      words: '',
      howToResolve: `${file} has more parts than are read: split it, or declare what the rest does.`,
      events,
      location,
    });
  }
  return pipeline;
}
