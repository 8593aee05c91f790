import {
  acceptedValues,
  DeclaredFacts,
  isFactValue,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { IgnoredSettings } from './IgnoredSettings';
import { isRecord } from './isRecord';

/**
 * The facts that configuration states below a key. A fact that cannot be used
 * is left out, naming its key and the accepted values.
 */
export function statedFacts(
  stated: unknown,
  key: string,
  {
    ladder,
    ignored,
    scope,
  }: {
    ladder: Ladder;
    ignored: IgnoredSettings;
    /** Facts of this scope only. */
    scope?: 'service';
  },
): DeclaredFacts {
  const declared: DeclaredFacts = {
    source: `app-config ${key}.{fact}`,
    facts: {},
  };
  if (stated !== undefined && !isRecord(stated)) {
    ignored.add(key, 'Accepted are values by fact id.');
    return declared;
  }
  const accepted = ladder.facts.filter(fact => !scope || fact.scope === scope);
  for (const [id, value] of Object.entries(stated ?? {})) {
    const fact = accepted.find(candidate => candidate.id === id);
    if (!fact) {
      const known = accepted.map(candidate => candidate.id);
      ignored.add(
        `${key}.${id}`,
        `There is no such fact; there are ${known.join(', ')}.`,
      );
    } else if (isFactValue(fact, value)) {
      declared.facts[id] = value;
    } else {
      ignored.add(`${key}.${id}`, `Accepted is ${acceptedValues(fact)}.`);
    }
  }
  return declared;
}
