import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  devopsLadderWaiverApprovePermission,
  devopsLadderWaiverRequestPermission,
  ListWaiversQuery,
  ServiceWaiver,
  WaiverRequest,
  WaiverRevocation,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { randomUUID } from 'node:crypto';
import { Model } from '../model';
import { ServiceStore } from '../store';
import { newWaiver, WaiverStore, wordsOf } from '../waivers';
import { CallerAccess, CallerOptions, notFound, refOf } from './CallerAccess';
import { refuseOthers } from './refuseOthers';
import { WaiversApi } from './types';

/** Takes requests for exceptions, and the word of those who approve them. */
export class WaiverAnswers implements WaiversApi {
  private readonly options: {
    access: CallerAccess;
    model: Model;
    waivers: WaiverStore;
    services: Pick<ServiceStore, 'requestJudgementOf'>;
    /** Starts a refresh of what is due at once. */
    triggerRefresh: () => Promise<void>;
    clock: () => Date;
  };

  constructor(options: WaiverAnswers['options']) {
    this.options = options;
  }

  async list(
    query: ListWaiversQuery,
    caller: CallerOptions,
  ): Promise<WaiversPage> {
    const { access, waivers, clock } = this.options;
    const { items, nextCursor } = await waivers.list(
      {
        ...query,
        ...(query.entityRef && {
          entityRef: stringifyEntityRef(refOf('entityRef', query.entityRef)),
        }),
        ...(query.owner && {
          owner: stringifyEntityRef(refOf('owner', query.owner)),
        }),
      },
      await access.visible(caller),
      clock(),
    );
    return { items, pageInfo: nextCursor ? { nextCursor } : {} };
  }

  async request(
    request: WaiverRequest,
    caller: CallerOptions,
  ): Promise<ServiceWaiver> {
    const {
      entityRef: _,
      capability,
      reason,
      text,
      expiresAt,
      ...others
    } = request;
    refuseOthers(others, [
      'entityRef',
      'capability',
      'reason',
      'text',
      'expiresAt',
    ]);
    const { access, model, waivers, clock } = this.options;
    const user = access.userOf(caller, 'Requesting a waiver');
    const ref = refOf('entityRef', request.entityRef);
    const entityRef = await access.readableRef(ref, caller);
    await access.require(
      devopsLadderWaiverRequestPermission,
      caller,
      'Requesting a waiver',
    );
    const waiver = newWaiver(
      { entityRef, capability, reason, text, expiresAt },
      { id: randomUUID(), user, at: clock(), ladder: model.ladder },
    );
    if (!(await waivers.add(waiver))) {
      throw notFound(entityRef);
    }
    return waiver;
  }

  async approve(id: string, caller: CallerOptions): Promise<ServiceWaiver> {
    const { access, waivers, clock } = this.options;
    const user = access.userOf(caller, 'Approving a waiver');
    const waiver = await this.visibleWaiver(id, caller);
    await access.require(
      devopsLadderWaiverApprovePermission,
      caller,
      'Approving a waiver',
    );
    if (isSame(user, waiver.requestedBy)) {
      throw new NotAllowedError(
        `${user} asked for the waiver ${id}: somebody else has to approve it`,
      );
    }
    const approved = await waivers.approve(id, { user, at: clock() });
    if (!approved) {
      throw await this.conflict(id, 'requested');
    }
    await this.judgeAnew(approved);
    return approved;
  }

  async revoke(
    id: string,
    { text, ...others }: WaiverRevocation,
    caller: CallerOptions,
  ): Promise<ServiceWaiver> {
    refuseOthers(others, ['text']);
    const { access, waivers, clock } = this.options;
    const user = access.userOf(caller, 'Revoking a waiver');
    const waiver = await this.visibleWaiver(id, caller);
    if (!isSame(user, waiver.requestedBy)) {
      await access.require(
        devopsLadderWaiverApprovePermission,
        caller,
        'Revoking the waiver of somebody else',
      );
    }
    const because = wordsOf('text', text);
    const revoked = await waivers.revoke(id, { user, at: clock(), because });
    if (!revoked) {
      throw await this.conflict(id, 'requested or approved');
    }
    await this.judgeAnew(revoked);
    return revoked;
  }

  private async visibleWaiver(
    id: string,
    caller: CallerOptions,
  ): Promise<ServiceWaiver> {
    const { access, waivers, clock } = this.options;
    const waiver = await waivers.get(id, clock());
    const isReadable =
      waiver && (await access.mayRead(waiver.entityRef, caller));
    if (!isReadable) {
      throw new NotFoundError(`No waiver ${id}`);
    }
    return waiver;
  }

  private async conflict(id: string, wanted: string): Promise<Error> {
    const { waivers, clock } = this.options;
    const now = await waivers.get(id, clock());
    return now
      ? new ConflictError(`The waiver ${id} is ${now.state}, not ${wanted}`)
      : new NotFoundError(`No waiver ${id}`);
  }

  /** What was waived, or is no longer, counts at once. */
  private async judgeAnew({ entityRef, approvedBy }: ServiceWaiver) {
    if (approvedBy) {
      const { services, triggerRefresh, clock } = this.options;
      await services.requestJudgementOf([entityRef], clock());
      await triggerRefresh();
    }
  }
}

function isSame(user: string, other: string): boolean {
  const lower = (ref: string) => ref.toLocaleLowerCase('en-US');
  return lower(user) === lower(other);
}
