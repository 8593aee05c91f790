import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { VisibleServicesResolver } from '../permissions';
import { VisibleServices } from '../store';

export interface CallerOptions {
  credentials: BackstageCredentials;
}

/**
 * What a caller may see and do. A service that the caller may not read in the
 * catalog does not exist for them: it is not found, not listed, not counted.
 */
export class CallerAccess {
  private readonly catalog: CatalogService;
  private readonly permissions: PermissionsService;
  private readonly visibleServices: VisibleServicesResolver;

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
    visibleServices: VisibleServicesResolver;
  }) {
    this.catalog = options.catalog;
    this.permissions = options.permissions;
    this.visibleServices = options.visibleServices;
  }

  visible({ credentials }: CallerOptions): Promise<VisibleServices> {
    return this.visibleServices.resolve(credentials);
  }

  /** The ref of a service that the caller may read; throws `NotFoundError`. */
  async readableRef(
    ref: CompoundEntityRef,
    { credentials }: CallerOptions,
  ): Promise<string> {
    const entityRef = stringifyEntityRef(ref);
    const entity = await this.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw notFound(entityRef);
    }
    return entityRef;
  }

  /** Throws `NotAllowedError` without the permission. */
  async require(
    permission: BasicPermission,
    caller: CallerOptions,
    activity: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorize(
      [{ permission }],
      caller,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `${activity} needs the permission ${permission.name}`,
      );
    }
  }
}

export function notFound(entityRef: string): NotFoundError {
  return new NotFoundError(
    `No service ${entityRef}: it is not in the catalog, or not one that the ladder is for`,
  );
}

/** An entity ref that a caller gave as text; throws an `InputError` that names the parameter. */
export function refOf(parameter: string, text: string): CompoundEntityRef {
  try {
    return parseEntityRef(text);
  } catch {
    throw new InputError(
      `${parameter}: ${text} is no entity ref. Accepted are refs such as component:default/shop.`,
    );
  }
}
