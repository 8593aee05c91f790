import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { DeclaredFacts } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceEntity } from '../catalog';
import { statedFacts } from './statedFacts';

const KEY = 'devopsLadder.factRules';

/** What a rule can look at; each answers the values that a service has. */
const CRITERIA: Record<string, (service: ServiceEntity) => string[]> = {
  owner: ({ entity }) =>
    (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef),
  system: ({ system }) => (system ? [stringifyEntityRef(system)] : []),
  domain: ({ domain }) => (domain ? [stringifyEntityRef(domain)] : []),
  tag: ({ entity }) => entity.metadata.tags ?? [],
  type: ({ entity }) =>
    typeof entity.spec?.type === 'string' ? [entity.spec.type] : [],
};

/** Facts that configuration states for many services at once. */
export interface FactRule {
  /** Criterion → the values of which a service must have one; all must hold. */
  match: Record<string, string[]>;
  declared: DeclaredFacts;
}

/**
 * Reads `devopsLadder.factRules`. A rule that cannot be used is left out, and
 * the log names its key: one that applied to other services than it was meant
 * for would be worse than none.
 */
export function readFactRules(
  config: RootConfigService,
  logger: LoggerService,
): FactRule[] {
  const rules = config.getOptionalConfigArray(KEY) ?? [];
  return rules.flatMap((rule, index): FactRule[] => {
    const key = `${KEY}[${index}]`;
    const stated = rule.getOptional<Record<string, unknown>>('match') ?? {};
    const match: FactRule['match'] = {};
    for (const [criterion, value] of Object.entries(stated)) {
      const values = [value].flat();
      if (
        !Object.hasOwn(CRITERIA, criterion) ||
        !values.every((item): item is string => typeof item === 'string')
      ) {
        logger.warn(
          `${key} is ignored; match.${criterion} must be one of ${Object.keys(
            CRITERIA,
          ).join(', ')}, with a text or a list of texts`,
        );
        return [];
      }
      match[criterion] = values;
    }
    if (!Object.keys(match).length) {
      logger.warn(
        `${key} is ignored; it matches everything, which is what devopsLadder.organisation.facts is for`,
      );
      return [];
    }
    const facts = rule.getOptional<Record<string, unknown>>('facts') ?? {};
    return [{ match, declared: statedFacts(facts, `${key}.facts`, logger) }];
  });
}

/** The facts that rules state for a service, the first rule nearest. */
export function factsByRule(
  rules: FactRule[],
  service: ServiceEntity,
): DeclaredFacts[] {
  return rules
    .filter(({ match }) =>
      Object.entries(match).every(([criterion, values]) =>
        CRITERIA[criterion](service).some(value => values.includes(value)),
      ),
    )
    .map(({ declared }) => declared);
}
