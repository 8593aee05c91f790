import { CatalogApi } from '@backstage/catalog-client';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Has the catalog read the entity again, so that an annotation that was just
 * edited counts. Who may not ask for that still gets the pipelines read.
 *
 * @internal
 */
export async function refreshEntity(
  catalogApi: Pick<CatalogApi, 'refreshEntity'> | undefined,
  ref: CompoundEntityRef,
): Promise<void> {
  await catalogApi?.refreshEntity(stringifyEntityRef(ref)).catch(() => {});
}
