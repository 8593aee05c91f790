import { LoggerService } from '@backstage/backend-plugin-api';
import {
  acceptedValues,
  DeclaredFacts,
  defaultLadder,
  isFactValue,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * The facts that configuration states below a key. A fact that cannot be used
 * is left out, and the log names its key and the accepted values.
 */
export function statedFacts(
  stated: Record<string, unknown>,
  key: string,
  logger: LoggerService,
): DeclaredFacts {
  const declared: DeclaredFacts = {
    source: `app-config ${key}.{fact}`,
    facts: {},
  };
  for (const [id, value] of Object.entries(stated)) {
    const fact = defaultLadder.facts.find(candidate => candidate.id === id);
    if (!fact) {
      const known = defaultLadder.facts.map(candidate => candidate.id);
      logger.warn(
        `${key}.${id} is no fact and is ignored; facts are ${known.join(', ')}`,
      );
    } else if (isFactValue(fact, value)) {
      declared.facts[id] = value;
    } else {
      logger.warn(`${key}.${id} is ignored; it takes ${acceptedValues(fact)}`);
    }
  }
  return declared;
}
