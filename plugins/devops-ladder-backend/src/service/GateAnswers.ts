import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  Gate,
  GateQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { GateConfig, judgeGate } from '../gate';
import { Model } from '../model';
import { AssessmentStore } from '../store';
import { CallerAccess, CallerOptions, notFound } from './CallerAccess';
import { commitOf } from './sources';
import { GatesApi } from './types';

const STALE = 'Some source cannot be read again now; what it said last counts.';

/** Answers pipelines that ask whether a service holds a rung. */
export class GateAnswers implements GatesApi {
  private readonly options: {
    access: CallerAccess;
    model: Model;
    assessments: AssessmentStore;
    config: GateConfig;
    clock: () => Date;
  };

  constructor(options: GateAnswers['options']) {
    this.options = options;
  }

  async get(
    ref: CompoundEntityRef,
    { min = 'needed' }: GateQuery,
    caller: CallerOptions,
  ): Promise<Gate> {
    const { access, model, assessments, config, clock } = this.options;
    const { acceptsDeclarations } = config;
    const entityRef = await access.readableRef(ref, caller);
    const found = await assessments.get(entityRef);
    if (!found) {
      throw notFound(entityRef);
    }
    const { service, sources, record } = found;
    const commit = commitOf(sources);
    const common = {
      asOf: clock().toISOString(),
      entityRef,
      ...(commit && { commit }),
      stale: service.stale,
      min,
      acceptsDeclarations,
    };
    if (!record) {
      return {
        ...common,
        modelVersion: model.ladder.modelVersion,
        ...(min !== 'needed' && { level: Number(min) }),
        pass: null,
        reason: 'The service was not assessed yet.',
        decidedBy: [],
        waived: [],
      };
    }
    const { assessment, assessedAt } = record;
    const { reason, ...judgement } = judgeGate({
      assessment,
      ladder: model.ladder,
      at: assessedAt,
      min,
      acceptsDeclarations,
    });
    return {
      ...common,
      modelVersion: assessment.modelVersion,
      assessedAt,
      ...judgement,
      reason: service.stale ? `${reason} ${STALE}` : reason,
      rung: {
        attained: assessment.rung.attained,
        possible: assessment.rung.possible,
      },
      withoutWaivers: assessment.withoutWaivers,
    };
  }
}
