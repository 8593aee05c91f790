import {
  BackstageCredentials,
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { VisibleServices } from '../store';

const CACHE_MS = 60_000;
const CACHED_USERS = 1_000;

interface CacheEntry {
  until: number;
  visible: Promise<VisibleServices>;
}

/**
 * Which services a caller may read in the catalog. Answers `all` without a
 * look into the catalog where the caller's permission has no conditions; for
 * the others the catalog lists what they see, and the answer is kept for a
 * minute.
 */
export class VisibleServicesResolver {
  private readonly catalog: CatalogService;
  private readonly permissions: PermissionsService;
  private readonly auth: AuthService;
  private readonly filter: EntityFilterQuery;
  private readonly clock: () => number;
  private readonly cache = new Map<string, CacheEntry>();

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
    auth: AuthService;
    filter: EntityFilterQuery;
    clock?: () => number;
  }) {
    this.catalog = options.catalog;
    this.permissions = options.permissions;
    this.auth = options.auth;
    this.filter = options.filter;
    this.clock = options.clock ?? Date.now;
  }

  async resolve(credentials: BackstageCredentials): Promise<VisibleServices> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.DENY:
        return [];
      default:
        return this.cached(credentials);
    }
  }

  private cached(credentials: BackstageCredentials): Promise<VisibleServices> {
    if (!this.auth.isPrincipal(credentials, 'user')) {
      return this.listVisible(credentials);
    }
    const now = this.clock();
    const user = credentials.principal.userEntityRef;
    const hit = this.cache.get(user);
    if (hit && hit.until > now) {
      return hit.visible;
    }
    const visible = this.listVisible(credentials);
    visible.catch(() => this.cache.delete(user));
    if (this.cache.size >= CACHED_USERS) {
      this.cache.clear();
    }
    this.cache.set(user, { until: now + CACHE_MS, visible });
    return visible;
  }

  private async listVisible(
    credentials: BackstageCredentials,
  ): Promise<VisibleServices> {
    const refs: string[] = [];
    const pages = this.catalog.streamEntities(
      {
        filter: this.filter,
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    for await (const page of pages) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}
