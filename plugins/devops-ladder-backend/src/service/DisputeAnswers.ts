import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  devopsLadderStatusReadPermission,
  Dispute,
  DisputeRequest,
  DisputeResolution,
  DisputesPage,
  DisputeTestCase,
  ListDisputesQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { randomUUID } from 'node:crypto';
import {
  DisputeRecord,
  DisputeStore,
  snapshotOf,
  subjectOf,
  testCaseOf,
} from '../disputes';
import { Model } from '../model';
import { AssessmentStore, EvidenceStore } from '../store';
import { wordsOf } from '../waivers';
import { CallerAccess, CallerOptions, notFound, refOf } from './CallerAccess';
import { refuseOthers } from './refuseOthers';
import { DisputesApi } from './types';

/** Open disputes that one user may have. */
const MAX_OPEN = 20;

/** Takes what people say is wrong, and shows it to operators. */
export class DisputeAnswers implements DisputesApi {
  private readonly options: {
    access: CallerAccess;
    model: Model;
    assessments: AssessmentStore;
    evidence: EvidenceStore;
    disputes: DisputeStore;
    clock: () => Date;
  };

  constructor(options: DisputeAnswers['options']) {
    this.options = options;
  }

  async dispute(
    ref: CompoundEntityRef,
    request: DisputeRequest,
    caller: CallerOptions,
  ): Promise<Dispute> {
    const { access, disputes, clock } = this.options;
    const { capability: _, trap: __, expected, reason, ...others } = request;
    refuseOthers(others, ['capability', 'trap', 'expected', 'reason']);
    const user = access.userOf(caller, 'Disputing');
    const entityRef = await access.readableRef(ref, caller);
    const { subject, snapshot, modelVersion } = await this.rests(
      entityRef,
      request,
    );
    const dispute: Dispute = {
      id: randomUUID(),
      entityRef,
      [subject.about]: subject.id,
      expected,
      shown: subject.shown,
      reason: wordsOf('reason', reason),
      modelVersion,
      state: 'open',
      disputedBy: user,
      disputedAt: clock().toISOString(),
    };
    const record = { dispute, snapshot };
    if (!(await disputes.add(record, { maxOpen: MAX_OPEN }))) {
      throw notFound(entityRef);
    }
    return dispute;
  }

  async list(
    query: ListDisputesQuery,
    caller: CallerOptions,
  ): Promise<DisputesPage> {
    const { access, disputes } = this.options;
    await this.requireOperator(caller);
    const { items, nextCursor } = await disputes.list(
      {
        ...query,
        ...(query.entityRef && {
          entityRef: stringifyEntityRef(refOf('entityRef', query.entityRef)),
        }),
      },
      await access.visible(caller),
    );
    return { items, pageInfo: nextCursor ? { nextCursor } : {} };
  }

  async testCase(id: string, caller: CallerOptions): Promise<DisputeTestCase> {
    await this.requireOperator(caller);
    return testCaseOf(await this.visibleDispute(id, caller));
  }

  async resolve(
    id: string,
    { verdict, text, ...others }: DisputeResolution,
    caller: CallerOptions,
  ): Promise<Dispute> {
    refuseOthers(others, ['verdict', 'text']);
    const { access, disputes, clock } = this.options;
    const user = access.userOf(caller, 'Resolving a dispute');
    await this.requireOperator(caller);
    await this.visibleDispute(id, caller);
    const resolved = await disputes.resolve(id, {
      verdict,
      answer: wordsOf('text', text),
      user,
      at: clock(),
    });
    if (!resolved) {
      throw new ConflictError(`The dispute ${id} is resolved`);
    }
    return resolved;
  }

  /** What is disputed, and what it rests on now. */
  private async rests(entityRef: string, request: DisputeRequest) {
    const { model, assessments, evidence } = this.options;
    const [found, records] = await Promise.all([
      assessments.get(entityRef),
      evidence.list([entityRef]),
    ]);
    if (!found?.record) {
      throw new NotFoundError(`${entityRef} was not assessed yet`);
    }
    const { assessment, assessedAt: at } = found.record;
    const { ladder } = model;
    const subject = subjectOf(request, assessment, ladder);
    const ciSystem = records.find(record => record.ciSystem)?.ciSystem;
    return {
      subject,
      modelVersion: assessment.modelVersion,
      snapshot: snapshotOf(subject, assessment, { ladder, at, ciSystem }),
    };
  }

  private async visibleDispute(
    id: string,
    caller: CallerOptions,
  ): Promise<DisputeRecord> {
    const { access, disputes } = this.options;
    const record = await disputes.get(id);
    const isReadable =
      record && (await access.mayRead(record.dispute.entityRef, caller));
    if (!isReadable) {
      throw new NotFoundError(`No dispute ${id}`);
    }
    return record;
  }

  private requireOperator(caller: CallerOptions): Promise<void> {
    return this.options.access.require(
      devopsLadderStatusReadPermission,
      caller,
      'Dealing with disputes',
    );
  }
}
