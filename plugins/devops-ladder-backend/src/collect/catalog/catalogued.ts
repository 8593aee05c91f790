import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { Evidence } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { annotationOf } from './annotationOf';
import { CatalogStamp } from './CatalogStamp';
import { isWebLink } from './isWebLink';

/** Annotations by which TechDocs knows the documentation of an entity. */
const TECHDOCS = ['backstage.io/techdocs-ref', 'backstage.io/techdocs-entity'];

/** How a link says that documentation is behind it, in its type, icon or title. */
const DOCUMENTATION =
  /\b(?:docs?|techdocs|documentation|wiki|handbook|manual|readme)\b/i;

/** The entities that must exist for the service to be well catalogued. */
export function cataloguedRefs(entity: Entity): string[] {
  return [
    ...targets(entity, RELATION_OWNED_BY),
    ...(offersApi(entity) ? targets(entity, RELATION_PROVIDES_API) : []),
  ];
}

/**
 * Whether the catalog holds what it should of the service.
 *
 * @param existing - those of the refs asked for that the catalog knows
 */
export function catalogued(
  entity: Entity,
  existing: ReadonlySet<string>,
  stamp: CatalogStamp,
): Evidence {
  const checks: { what: string; lack?: string }[] = [
    { what: 'an owner', lack: ownerLack(entity, existing) },
    {
      what: 'a description',
      lack: entity.metadata.description?.trim() ? undefined : 'a description',
    },
    {
      what: 'documentation',
      lack: isDocumented(entity)
        ? undefined
        : 'documentation (TechDocs or a link to it)',
    },
    ...(offersApi(entity)
      ? [{ what: 'its API', lack: apiLack(entity, existing) }]
      : []),
  ];
  const lacks = checks.flatMap(({ lack }) => lack ?? []);
  const has = checks.filter(({ lack }) => !lack).map(({ what }) => what);
  const evidence = {
    ...stamp,
    capability: 'catalogued',
    mechanism: 'catalog-entity',
  };
  if (lacks.length === 0) {
    const statement = `The catalog entity has ${inWords(has)}.`;
    return { ...evidence, outcome: 'met', statement };
  }
  return {
    ...evidence,
    outcome: has.length > 0 ? 'partial' : 'not-met',
    statement: `The catalog entity lacks ${inWords(lacks)}.`,
  };
}

function ownerLack(
  entity: Entity,
  existing: ReadonlySet<string>,
): string | undefined {
  const owners = targets(entity, RELATION_OWNED_BY);
  if (owners.some(ref => existing.has(ref))) {
    return undefined;
  }
  return owners.length > 0
    ? `a real owner (${owners[0]} is not in the catalog)`
    : 'an owner';
}

function apiLack(
  entity: Entity,
  existing: ReadonlySet<string>,
): string | undefined {
  const apis = targets(entity, RELATION_PROVIDES_API);
  const ghost = apis.find(ref => !existing.has(ref));
  if (ghost) {
    return `the API that it names (${ghost} is not in the catalog)`;
  }
  return apis.length > 0 ? undefined : 'the API that it names';
}

function offersApi(entity: Entity): boolean {
  const apis = entity.spec?.providesApis;
  return Array.isArray(apis) && apis.length > 0;
}

function isDocumented(entity: Entity): boolean {
  return (
    TECHDOCS.some(name => annotationOf(entity, name)) ||
    (entity.metadata.links ?? []).some(
      ({ url, type, icon, title }) =>
        isWebLink(url) &&
        [type, icon, title].some(text => text && DOCUMENTATION.test(text)),
    )
  );
}

/** Refs in lower case, as they are compared. */
function targets(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}

function inWords(parts: string[]): string {
  return parts.length > 1
    ? `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
    : parts.join();
}
