import {
  FactOrigin,
  FactValue,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

const ORIGINS: Record<FactOrigin, string> = {
  declared: 'Declared',
  observed: 'Observed',
  assumed: 'Guess',
};

/**
 * Where a fact comes from; an assumption is called what it is.
 *
 * @internal
 */
export function originWords(origin: FactOrigin): string {
  return ORIGINS[origin];
}

/**
 * The value of a fact for people.
 *
 * @internal
 */
export function factValueWords(value: FactValue | undefined): string {
  if (value === undefined) {
    return 'not known';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (Array.isArray(value)) {
    return value.length ? value.join(', ') : 'none';
  }
  return String(value);
}
