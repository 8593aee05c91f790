import type { EnvironmentUse, Location } from '../../pipeline/types';
import type { Tier } from '../../environments';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';

const TIERS: ReadonlyMap<string, Tier> = new Map([
  ['production', 'production'],
  ['staging', 'staging'],
  ['testing', 'test'],
  ['development', 'development'],
]);

/** A name that is another one for each branch or merge request. */
const PER_CHANGE =
  /\$\{?(?:CI_COMMIT_(?:REF|BRANCH|SHA|SHORT_SHA)|CI_MERGE_REQUEST|CI_ENVIRONMENT_SLUG|CI_PIPELINE|CI_JOB_ID)/;
const MAX_NAMES = 50;

/**
 * The names that a text with variables can stand for.
 *
 * @internal
 */
export function possibleNames(
  name: string,
  valuesOf: (variable: string) => readonly string[],
): string[] {
  let names = [name];
  for (let round = 0; round < 4; round += 1) {
    const next = names.flatMap(each => {
      const found = [...each.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].find(
        ([, braced, plain]) => valuesOf(braced ?? plain).length > 0,
      );
      return found
        ? valuesOf(found[1] ?? found[2]).map(value =>
            each.replace(found[0], () => value),
          )
        : [each];
    });
    names = [...new Set(next)].slice(0, MAX_NAMES);
  }
  return names;
}

function tierOf(node: YamlNode | undefined, name: string): Tier | undefined {
  const declared = TIERS.get(text(child(node, 'deployment_tier')) ?? '');
  if (declared === 'production' || declared === 'staging') {
    return declared;
  }
  const isReview = /^review(?:\/|$)/i.test(name) || PER_CHANGE.test(name);
  return isReview ? 'preview' : declared;
}

/**
 * The environments of a job. Only the one that is started records a
 * deployment.
 *
 * @internal
 */
export function readEnvironments(
  node: YamlNode | undefined,
  location: Location,
  valuesOf: (variable: string) => readonly string[],
): EnvironmentUse[] {
  const name = text(node?.type === 'map' ? child(node, 'name') : node);
  if (name === undefined || name === '') {
    return [];
  }
  const action = text(child(node, 'action')) ?? 'start';
  return possibleNames(name, valuesOf).map(each => {
    const tier = tierOf(node, each);
    return {
      name: each,
      recordsDeployment: action === 'start',
      ...(tier ? { tier } : {}),
      location,
    };
  });
}
