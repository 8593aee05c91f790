import { FilterName, LadderNames, NONE, PROBLEMS } from '../../hooks';
import { Texts } from '../../translation';
import {
  isOutcome,
  isVerdict,
  outcomeName,
  unknownReasonWords,
  verdictName,
} from '../../words';

/**
 * An entity ref as short as it stays clear: `group:default/payments` becomes
 * "payments", `user:default/kim` "user:kim".
 *
 * @internal
 */
export function refName(ref: string): string {
  return ref
    .replace(/^(group|system|domain):/, '')
    .replace(/^([^:/]+:)?default\//, '$1');
}

function pairWords(
  value: string,
  first: (id: string) => string,
  second: (id: string) => string,
  t: Texts,
): string {
  const [one = '', other = ''] = value.split(':');
  return t('services.filters.pair', {
    first: first(one),
    second: second(other),
  });
}

/**
 * A value of a filter in words.
 *
 * @internal
 */
export function filterValueWords(
  name: FilterName,
  value: string,
  names: LadderNames,
  t: Texts,
): string {
  if (value === NONE && name !== 'text') {
    return t('services.none');
  }
  switch (name) {
    case 'owner':
    case 'system':
    case 'domain':
      return refName(value);
    case 'fit':
      return isVerdict(value) ? verdictName(value, t) : value;
    case 'axis':
      return pairWords(
        value,
        names.axisName,
        level => t('services.level', { level }),
        t,
      );
    case 'capability':
      return pairWords(
        value,
        names.capabilityName,
        outcome => (isOutcome(outcome) ? outcomeName(outcome, t) : outcome),
        t,
      );
    case 'trap':
      return names.trapName(value);
    case 'weakestLink':
      return names.capabilityName(value);
    case 'problem': {
      const reason = PROBLEMS.find(each => each === value);
      return reason ? unknownReasonWords(reason, t) : value;
    }
    case 'stale':
      return value === 'true'
        ? t('services.stale.true')
        : t('services.stale.false');
    default:
      return value;
  }
}
