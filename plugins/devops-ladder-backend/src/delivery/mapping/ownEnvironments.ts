import {
  annotationNames,
  defaultLadder,
  DeliveryDefinition,
  DeliveryEvent,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Environments that owners name production, by entity ref. */
export type OwnEnvironments = ReadonlyMap<string, readonly string[]>;

const GROUP = 'production';

/** The annotation by which an owner names them. */
export const environmentsAnnotation = annotationNames.productionEnvironments;

/** The environments that the annotation names; none where it cannot be used. */
export function environmentsIn(value: string): string[] {
  const { productionEnvironments = [] } = parseAnnotations(
    { [environmentsAnnotation]: value },
    defaultLadder,
  );
  return productionEnvironments;
}

/** What is measured, and how its environments are to be called again. */
export interface Measured {
  definition: DeliveryDefinition;
  events: DeliveryEvent[];
  /** The name of an environment as the provider has it. */
  nameOf(environment: string): string;
}

/**
 * Where the owner of a service names production, nothing else is. A definition
 * has one list for all services, so that what one owner names otherwise is
 * called otherwise while it is measured.
 */
export function withOwnEnvironments(
  definition: DeliveryDefinition,
  events: readonly DeliveryEvent[],
  own: OwnEnvironments,
): Measured {
  if (!own.size) {
    return { definition, events: [...events], nameOf: name => name };
  }
  const names = new Map<string, string>();
  const added = new Set<string>();
  const common = new Set(
    Object.values(definition.environmentGroups).flat().map(plain),
  );
  const ownNames = new Map(
    [...own].map(([service, list]) => [service, new Set(list.map(plain))]),
  );
  const measured = events.map(event => {
    if (event.type === 'change' || !event.environment) {
      return event;
    }
    const production = ownNames.get(event.service);
    const isOwn = production?.has(plain(event.environment));
    if (!production || isOwn === common.has(plain(event.environment))) {
      return event;
    }
    const environment = `${event.environment} of ${event.service}`;
    names.set(environment, event.environment);
    if (isOwn) {
      added.add(environment);
    }
    return { ...event, environment };
  });
  const { environmentGroups } = definition;
  return {
    definition: {
      ...definition,
      environmentGroups: {
        ...environmentGroups,
        [GROUP]: [...(environmentGroups[GROUP] ?? []), ...added],
      },
    },
    events: measured,
    nameOf: name => names.get(name) ?? name,
  };
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
