import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { annotationFindings } from './annotationFindings';
import { catalogued, cataloguedRefs } from './catalogued';
import { CatalogStamp } from './CatalogStamp';
import { entityPlaces } from './entityPlaces';
import {
  softwareTemplate,
  TemplatesByType,
  templatesByType,
} from './softwareTemplate';

/**
 * What the entity itself, its neighbours in the catalog and the annotations of
 * known tools say. Costs two calls to the catalog however many services.
 */
export class CatalogCollector implements EvidenceCollector {
  readonly id = 'catalog';
  readonly strength = 'catalog';

  private readonly catalog: CatalogService;
  private readonly auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.catalog = options.catalog;
    this.auth = options.auth;
  }

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    context.signal.throwIfAborted();
    const existing = await this.existing(
      services.flatMap(({ entity }) => cataloguedRefs(entity)),
    );
    context.signal.throwIfAborted();
    const templates = await this.templates();

    for (const { entityRef, entity } of services) {
      const stamp: CatalogStamp = {
        strength: this.strength,
        collector: this.id,
        seenAt: context.at,
        places: entityPlaces(entity),
      };
      const { evidence, facts } = annotationFindings(entity, stamp);
      yield {
        entityRef,
        status: 'collected',
        findings: {
          evidence: [
            catalogued(entity, existing, stamp),
            ...softwareTemplate(entity, templates, stamp),
            ...evidence,
          ],
          traps: [],
          facts,
        },
      };
    }
  }

  /** Those of the entities that the catalog knows. */
  private async existing(refs: string[]): Promise<Set<string>> {
    const entityRefs = [...new Set(refs)];
    if (!entityRefs.length) {
      return new Set();
    }
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
      { credentials: await this.auth.getOwnServiceCredentials() },
    );
    return new Set(entityRefs.filter((_, index) => items[index]));
  }

  private async templates(): Promise<TemplatesByType> {
    const { items } = await this.catalog.getEntities(
      {
        filter: { kind: 'Template' },
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'spec.type'],
      },
      { credentials: await this.auth.getOwnServiceCredentials() },
    );
    return templatesByType(items);
  }
}
