import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Evidence } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { annotationOf } from './annotationOf';
import { CatalogStamp } from './CatalogStamp';

/** The annotation that the scaffolder leaves on what it made. */
const SOURCE_TEMPLATE = 'backstage.io/source-template';

const MECHANISM = 'software-template';

/** Refs of the software templates by the type of what they make. */
export type TemplatesByType = ReadonlyMap<string, string[]>;

/** Sorts templates by what they make, whatever the case it is written in. */
export function templatesByType(templates: Entity[]): TemplatesByType {
  const byType = new Map<string, string[]>();
  for (const template of templates) {
    const type = typeOf(template);
    if (type) {
      const refs = byType.get(type) ?? [];
      byType.set(type, [...refs, stringifyEntityRef(template)].sort());
    }
  }
  return byType;
}

/**
 * Whether a template makes a service like this one, and whether it made this
 * one. That it did not make this one is not said: the golden path may be
 * followed without it.
 */
export function softwareTemplate(
  entity: Entity,
  templates: TemplatesByType,
  stamp: CatalogStamp,
): Evidence[] {
  const evidence = { ...stamp, mechanism: MECHANISM };
  const source = annotationOf(entity, SOURCE_TEMPLATE);
  if (source) {
    const statement = `The service was made from the software template ${source}.`;
    return [
      {
        ...evidence,
        capability: 'scaffolder-template',
        outcome: 'met',
        statement,
      },
      {
        ...evidence,
        capability: 'golden-path',
        outcome: 'met',
        inherited: true,
        statement,
      },
    ];
  }
  const type = typeOf(entity);
  // Not which: whoever may read the service may not know of the template.
  const [first] = (type && templates.get(type)) || [];
  return [
    {
      ...evidence,
      capability: 'scaffolder-template',
      outcome: first ? 'met' : 'not-met',
      statement: first
        ? `A software template of the catalog makes services of the type ${type}.`
        : notMade(type),
    },
  ];
}

function notMade(type: string | undefined): string {
  return type
    ? `No software template of the catalog makes services of the type ${type}, and the entity names none as its source.`
    : 'The entity has no type that a software template could make, and names none as its source.';
}

function typeOf({ spec }: Entity): string | undefined {
  return typeof spec?.type === 'string'
    ? spec.type.trim().toLocaleLowerCase('en-US') || undefined
    : undefined;
}
