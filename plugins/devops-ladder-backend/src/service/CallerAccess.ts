import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { VisibleServicesResolver } from '../permissions';
import { ResourceStore, VisibleServices } from '../store';

export interface CallerOptions {
  credentials: BackstageCredentials;
}

/**
 * What a caller may see and do. A service that the caller may not read in the
 * catalog, or not here, does not exist for them: it is not found, not listed,
 * not counted.
 */
export class CallerAccess {
  private readonly auth: AuthService;
  private readonly permissions: PermissionsService;
  private readonly visibleServices: VisibleServicesResolver;
  private readonly resources: ResourceStore;

  constructor(options: {
    auth: AuthService;
    permissions: PermissionsService;
    visibleServices: VisibleServicesResolver;
    resources: ResourceStore;
  }) {
    this.auth = options.auth;
    this.permissions = options.permissions;
    this.visibleServices = options.visibleServices;
    this.resources = options.resources;
  }

  visible({ credentials }: CallerOptions): Promise<VisibleServices> {
    return this.visibleServices.resolve(credentials);
  }

  /** The ref of a service that the caller may read; throws `NotFoundError`. */
  async readableRef(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<string> {
    const entityRef = stringifyEntityRef(ref);
    if (!(await this.mayRead(entityRef, caller))) {
      throw notFound(entityRef);
    }
    return entityRef;
  }

  /** False also for a service that there is not. */
  async mayRead(
    entityRef: string,
    { credentials }: CallerOptions,
  ): Promise<boolean> {
    const visible = await this.visibleServices.resolveOne(
      entityRef,
      credentials,
    );
    return this.resources.isVisible(entityRef, visible);
  }

  /** The user who asks; throws `NotAllowedError` for whoever is none. */
  userOf({ credentials }: CallerOptions, activity: string): string {
    if (!this.auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        `${activity} is for users, who can be asked about it`,
      );
    }
    return credentials.principal.userEntityRef;
  }

  /** Whether the caller has a permission that has no conditions. */
  async may(
    permission: BasicPermission,
    caller: CallerOptions,
  ): Promise<boolean> {
    const [decision] = await this.permissions.authorize(
      [{ permission }],
      caller,
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Throws `NotAllowedError` without the permission for one service. */
  async requireFor(
    permission: ResourcePermission,
    entityRef: string,
    caller: CallerOptions,
    activity: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorize(
      [{ permission, resourceRef: entityRef }],
      caller,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `${activity} needs the permission ${permission.name} for ${entityRef}`,
      );
    }
  }

  /** Throws `NotAllowedError` without the permission. */
  async require(
    permission: BasicPermission,
    caller: CallerOptions,
    activity: string,
  ): Promise<void> {
    if (!(await this.may(permission, caller))) {
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
