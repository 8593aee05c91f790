import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DeclaredFacts,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceEntity } from '../catalog';
import { IgnoredSettings } from './IgnoredSettings';
import { isRecord } from './isRecord';
import { ModelSettings } from './settings';
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
 * Reads `devopsLadder.factRules`. A rule that cannot be used is left out: one
 * that applied to other services than it was meant for would be worse than
 * none.
 */
export function readFactRules(
  { factRules }: Pick<ModelSettings, 'factRules'>,
  context: { ladder: Ladder; ignored: IgnoredSettings },
): FactRule[] {
  const rules = factRules ?? [];
  if (!Array.isArray(rules)) {
    context.ignored.add(KEY, 'Accepted is a list of rules.');
    return [];
  }
  return rules.flatMap((rule, index): FactRule[] => {
    const key = `${KEY}[${index}]`;
    if (!isRecord(rule)) {
      context.ignored.add(key, 'Accepted are match and facts.');
      return [];
    }
    const match = readMatch(rule.match);
    if (typeof match === 'string') {
      context.ignored.add(`${key}.match`, match);
      return [];
    }
    return [
      {
        match,
        declared: statedFacts(rule.facts, `${key}.facts`, {
          ...context,
          scope: 'service',
        }),
      },
    ];
  });
}

/** The criteria of a rule, or what is wrong with them. */
function readMatch(stated: unknown): FactRule['match'] | string {
  const accepted = `Accepted are ${Object.keys(CRITERIA).join(
    ', ',
  )}, each with a text or a list of texts.`;
  if (!isRecord(stated) || Object.keys(stated).length === 0) {
    return `It matches everything, which is what devopsLadder.organisation.facts is for. ${accepted}`;
  }
  const match: FactRule['match'] = {};
  for (const [criterion, value] of Object.entries(stated)) {
    const values = [value].flat();
    if (
      !Object.hasOwn(CRITERIA, criterion) ||
      !values.every((item): item is string => typeof item === 'string')
    ) {
      return `${criterion} cannot be used. ${accepted}`;
    }
    match[criterion] = values;
  }
  return match;
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
