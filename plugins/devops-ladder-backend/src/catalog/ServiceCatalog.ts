import { AuthService } from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Ladder,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceRecord } from '../store';
import { repositoryLocation } from './repositoryLocation';

/** An entity with the system and the domain that it belongs to. */
export interface ServiceEntity {
  entity: Entity;
  system?: Entity;
  domain?: Entity;
}

/** The services as the catalog knows them, read under the plugin's own identity. */
export class ServiceCatalog {
  private readonly catalog: CatalogService;
  private readonly auth: AuthService;
  private readonly integrations: ScmIntegrationRegistry;
  private readonly filter: EntityFilterQuery;
  private readonly ladder: Ladder;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    integrations: ScmIntegrationRegistry;
    filter: EntityFilterQuery;
    ladder: Ladder;
  }) {
    this.catalog = options.catalog;
    this.auth = options.auth;
    this.integrations = options.integrations;
    this.filter = options.filter;
    this.ladder = options.ladder;
  }

  /** All services, but for those whose owners opted out. */
  async listServices(): Promise<ServiceRecord[]> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const known = {
      teams: await this.listTeams(),
      domains: await this.listDomains(),
    };
    const services: ServiceRecord[] = [];
    const pages = this.catalog.streamEntities(
      {
        filter: this.filter,
        fields: ['kind', 'metadata', 'spec', 'relations'],
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        const { ignore, path } = parseAnnotations(
          entity.metadata.annotations,
          this.ladder,
        );
        if (!ignore) {
          services.push(this.toRecord(entity, { path, ...known }));
        }
      }
    }
    return services;
  }

  /** The entities by ref; those that are gone by now are left out. */
  async getEntities(entityRefs: string[]): Promise<Map<string, ServiceEntity>> {
    const entities = await this.getByRefs(entityRefs);
    const systems = await this.getByRefs(
      [...entities.values()].flatMap(entity => systemOf(entity) ?? []),
    );
    const domains = await this.getByRefs(
      [...systems.values()].flatMap(system => domainOf(system) ?? []),
    );
    return new Map(
      [...entities].map(([ref, entity]) => {
        const system = systems.get(systemOf(entity) ?? '');
        const domain = system && domains.get(domainOf(system) ?? '');
        return [ref, { entity, system, domain }];
      }),
    );
  }

  private async getByRefs(refs: string[]): Promise<Map<string, Entity>> {
    const entityRefs = [...new Set(refs)];
    if (!entityRefs.length) {
      return new Map();
    }
    const credentials = await this.auth.getOwnServiceCredentials();
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    return new Map(
      items.flatMap((entity, index) =>
        entity ? [[entityRefs[index], entity] as const] : [],
      ),
    );
  }

  /** Refs of the groups of type team. */
  private async listTeams(): Promise<Set<string>> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const teams = new Set<string>();
    const pages = this.catalog.streamEntities(
      {
        filter: { kind: 'Group', 'spec.type': 'team' },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    for await (const page of pages) {
      page.forEach(group => teams.add(stringifyEntityRef(group)));
    }
    return teams;
  }

  /** The domains of the systems that have one, by ref of the system. */
  private async listDomains(): Promise<Map<string, string>> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const domains = new Map<string, string>();
    const pages = this.catalog.streamEntities(
      {
        filter: { kind: 'System' },
        fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const system of page) {
        const domain = domainOf(system);
        if (domain) {
          domains.set(stringifyEntityRef(system), domain);
        }
      }
    }
    return domains;
  }

  private toRecord(
    entity: Entity,
    {
      path,
      teams,
      domains,
    }: { path?: string; teams: Set<string>; domains: Map<string, string> },
  ): ServiceRecord {
    const entityRef = stringifyEntityRef(entity);
    // In lower case, as refs are compared.
    const ref = parseEntityRef(entityRef);
    const owner = relationTarget(entity, RELATION_OWNED_BY);
    const system = systemOf(entity);
    return {
      entityRef,
      kind: ref.kind,
      namespace: ref.namespace,
      name: ref.name,
      title: entity.metadata.title,
      owner,
      isOwnedByTeam: owner !== undefined && teams.has(owner),
      system,
      domain: system && domains.get(system),
      type: optionalText(entity.spec?.type),
      lifecycle: optionalText(entity.spec?.lifecycle),
      tags: entity.metadata.tags,
      repository: repositoryLocation(entity, this.integrations, path),
      entityEtag: entity.metadata.etag,
      labels: entity.metadata.labels,
      annotations: entity.metadata.annotations,
    };
  }
}

function relationTarget(
  entity: Entity,
  type: string,
  kind?: string,
): string | undefined {
  return entity.relations?.find(
    relation =>
      relation.type === type &&
      (!kind || parseEntityRef(relation.targetRef).kind === kind),
  )?.targetRef;
}

function systemOf(entity: Entity): string | undefined {
  return relationTarget(entity, RELATION_PART_OF, 'system');
}

function domainOf(system: Entity): string | undefined {
  return relationTarget(system, RELATION_PART_OF, 'domain');
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
