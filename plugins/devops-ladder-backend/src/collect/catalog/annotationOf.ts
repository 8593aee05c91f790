import { Entity } from '@backstage/catalog-model';

/** The value of an annotation; one that is empty is none. */
export function annotationOf(
  entity: Entity,
  annotation: string,
): string | undefined {
  const value: unknown = entity.metadata.annotations?.[annotation];
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
