import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { devopsLadderAssessmentReadPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { NO_SERVICE, ServiceFilter, VisibleServices } from '../store';
import { KeptRefs } from './KeptRefs';

const ALLOWED: PolicyDecision = { result: AuthorizeResult.ALLOW };

/**
 * Which services a caller may read: in the catalog, and here. Needs no look
 * into the catalog where the caller's permission has no conditions there; for
 * the others the catalog lists what they see, and that is kept for a minute.
 */
export class VisibleServicesResolver {
  private readonly catalog: CatalogService;
  private readonly permissions: PermissionsService;
  private readonly auth: AuthService;
  private readonly filter: EntityFilterQuery;
  private readonly kept: KeptRefs;
  private readonly toCriteria: ConditionTransformer<ServiceFilter>;

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
    /** Of the services, as it was registered. */
    ruleset: PermissionRuleset<unknown, ServiceFilter>;
    auth: AuthService;
    filter: EntityFilterQuery;
    clock?: () => number;
  }) {
    this.catalog = options.catalog;
    this.permissions = options.permissions;
    this.auth = options.auth;
    this.filter = options.filter;
    this.kept = new KeptRefs(options.clock ?? Date.now);
    this.toCriteria = createConditionTransformer(options.ruleset);
  }

  /** All that the caller may read. */
  resolve(credentials: BackstageCredentials): Promise<VisibleServices> {
    return this.decide(credentials, () => this.keptRefs(credentials));
  }

  /** The same as far as one service goes, without listing the others. */
  resolveOne(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<VisibleServices> {
    return this.decide(credentials, async () => {
      if (await this.isKept(entityRef, credentials)) {
        return [entityRef];
      }
      const entity = await this.catalog.getEntityByRef(entityRef, {
        credentials,
      });
      return entity ? [entityRef] : [];
    });
  }

  private async decide(
    credentials: BackstageCredentials,
    askCatalog: () => Promise<readonly string[]>,
  ): Promise<VisibleServices> {
    // A service reads all of the catalog, and what its token is restricted to
    // are permissions of this plugin alone.
    const isService = this.auth.isPrincipal(credentials, 'service');
    const [here, inCatalog = ALLOWED] =
      await this.permissions.authorizeConditional(
        [
          { permission: devopsLadderAssessmentReadPermission },
          ...(isService ? [] : [{ permission: catalogEntityReadPermission }]),
        ],
        { credentials },
      );
    if (isDenied(here) || isDenied(inCatalog)) {
      return NO_SERVICE;
    }
    return {
      catalog:
        inCatalog.result === AuthorizeResult.CONDITIONAL
          ? await askCatalog()
          : 'all',
      ...(here.result === AuthorizeResult.CONDITIONAL && {
        criteria: this.toCriteria(here.conditions),
      }),
    };
  }

  private async isKept(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const refs = this.auth.isPrincipal(credentials, 'user')
      ? await this.kept.peek(credentials.principal.userEntityRef)
      : undefined;
    return refs !== undefined && refs.includes(entityRef);
  }

  private keptRefs(
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    const list = () => this.listRefs(credentials);
    return this.auth.isPrincipal(credentials, 'user')
      ? this.kept.get(credentials.principal.userEntityRef, list)
      : list();
  }

  private async listRefs(credentials: BackstageCredentials): Promise<string[]> {
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

function isDenied({ result }: PolicyDecision): boolean {
  return result === AuthorizeResult.DENY;
}
