import type { StepReference } from '../pipeline/types';
import { baseName } from '../repository';
import { isHousekeeping, isNotice } from './hints';

/**
 * What the name of a shared step says: without its owner, and without registry
 * and tag.
 *
 * @internal
 */
export function stepWords({
  name,
  image,
}: Pick<StepReference, 'name' | 'image'>): string {
  const segments = (image ?? name).split('/');
  return segments.length > 1
    ? segments
        .slice(image ? -2 : 1)
        .join(' ')
        .replace(/[@:].*$/, '')
        .replace(/\.ya?ml$/, '')
    : name.replace(/^[a-z]+:/, '');
}

/** The last part of the name of a shared pipeline. @internal */
export function pipelineName(name: string): string {
  return baseName(name).replace(/\.ya?ml$/, '');
}

/**
 * What the name of a shared pipeline says of what it may do: nothing where it
 * may hold more than that.
 *
 * @internal
 */
export function pipelineWords(name: string): string {
  const words = pipelineName(name);
  return isNotice(words) || isHousekeeping(words) ? words : '';
}
