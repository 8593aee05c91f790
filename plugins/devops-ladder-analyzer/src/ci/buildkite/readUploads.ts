import type { Job } from '../../pipeline/types';
import { child } from '../../yaml';
import type { ReadContext } from './context';
import { envOf } from './readCommand';
import { readSteps } from './readSteps';
import { uploadsOf } from './uploads';

const MAX_DEPTH = 5;

/**
 * The jobs of the pipelines that a job adds to the build. What another program
 * writes cannot be read.
 *
 * @internal
 */
export function readUploads(job: Job, context: ReadContext): Job[] {
  return uploadsOf(job).flatMap(({ command, path }) => {
    const root = path === undefined ? undefined : context.parsed(path);
    const isOpen = path !== undefined && context.trail.includes(path);
    if (isOpen) {
      return [];
    }
    if (!root || path === undefined || context.trail.length >= MAX_DEPTH) {
      context.pipeline.unresolved.push({
        what: 'shared pipeline',
        reference: command.text.replace(/\s+/g, ' ').slice(0, 120),
        words: '',
        howToResolve:
          'The steps that are uploaded are made while the build runs, or are missing: keep them in a file that is uploaded by its path, or declare what they do.',
        events: job.events,
        location: command.location,
      });
      return [];
    }
    context.pipeline.localParts.push(path);
    return readSteps(
      root.type === 'seq' ? root : child(root, 'steps'),
      {
        ...context,
        file: path,
        events: job.events,
        env: root.type === 'map' ? envOf(root, context.env) : context.env,
        trail: [...context.trail, path],
      },
      [job.id],
    );
  });
}
