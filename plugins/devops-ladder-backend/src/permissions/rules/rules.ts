import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { serviceResourceRef } from '../serviceResourceRef';
import { byFilter } from './byFilter';

const entityRef = z
  .string()
  .refine(
    isEntityRef,
    'Accepted are full entity refs, such as group:default/pilots',
  );

/** As the catalog writes refs. */
const written = (ref: string) => stringifyEntityRef(parseEntityRef(ref));

const isServiceOwner = createPermissionRule({
  resourceRef: serviceResourceRef,
  name: 'IS_SERVICE_OWNER',
  description: 'Allow services owned by one of the claims',
  paramsSchema: z.object({
    claims: z
      .array(entityRef)
      .describe('Entity refs, e.g. those that the user owns things through'),
  }),
  ...byFilter(({ claims }: { claims: string[] }) => ({
    property: 'owner',
    values: claims.map(written),
  })),
});

const isServiceKind = createPermissionRule({
  resourceRef: serviceResourceRef,
  name: 'IS_SERVICE_KIND',
  description: 'Allow services of one of the kinds',
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('Kinds of entities, in any case'),
  }),
  ...byFilter(({ kinds }: { kinds: string[] }) => ({
    property: 'kind',
    values: kinds.map(kind => kind.toLocaleLowerCase('en-US')),
  })),
});

const isInSystem = createPermissionRule({
  resourceRef: serviceResourceRef,
  name: 'IS_IN_SYSTEM',
  description: 'Allow services that are part of one of the systems',
  paramsSchema: z.object({
    systems: z.array(entityRef).describe('Entity refs of systems'),
  }),
  ...byFilter(({ systems }: { systems: string[] }) => ({
    property: 'system',
    values: systems.map(written),
  })),
});

const hasLabel = createPermissionRule({
  resourceRef: serviceResourceRef,
  name: 'HAS_LABEL',
  description: 'Allow services with the label',
  paramsSchema: z.object({
    label: z.string().describe('Name of the label'),
    value: z.string().optional().describe('Its value; any when left out'),
  }),
  ...byFilter(({ label, value }: { label: string; value?: string }) => ({
    property: 'label',
    key: label,
    value,
  })),
});

const hasAnnotation = createPermissionRule({
  resourceRef: serviceResourceRef,
  name: 'HAS_ANNOTATION',
  description: 'Allow services with the annotation',
  paramsSchema: z.object({
    annotation: z.string().describe('Name of the annotation'),
    value: z.string().optional().describe('Its value; any when left out'),
  }),
  ...byFilter(
    ({ annotation, value }: { annotation: string; value?: string }) => ({
      property: 'annotation',
      key: annotation,
      value,
    }),
  ),
});

/** What a policy can ask of a service. */
export const serviceRules = {
  isServiceOwner,
  isServiceKind,
  isInSystem,
  hasLabel,
  hasAnnotation,
};

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
