import { InputError } from '@backstage/errors';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  devopsLadderAnalyzePermission,
  NeededAnswer,
  neededFor,
  NeededQuestion,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { hasFewTeams } from '../assess';
import { ServiceCatalog } from '../catalog';
import { Model } from '../model';
import { EVERY_SERVICE, EvidenceStore, OverviewStore } from '../store';
import { CallerAccess, CallerOptions, notFound, refOf } from './CallerAccess';
import { dryRun, KnownService } from './dryRun';
import { OrganisationAnswers } from './OrganisationAnswers';
import { refuseOthers } from './refuseOthers';
import { ServiceAnswers } from './ServiceAnswers';
import { QuestionsApi } from './types';

/** Answers "what if" as services are judged. */
export class QuestionAnswers implements QuestionsApi {
  private readonly options: {
    access: CallerAccess;
    model: Model;
    collectors: Pick<EvidenceCollector, 'id' | 'strength'>[];
    /** The services under the plugin's own identity. */
    serviceCatalog: ServiceCatalog;
    services: ServiceAnswers;
    organisation: OrganisationAnswers;
    evidence: EvidenceStore;
    overview: OverviewStore;
    clock: () => Date;
  };

  constructor(options: QuestionAnswers['options']) {
    this.options = options;
  }

  async needed(
    { facts = {}, service, ...others }: NeededQuestion,
    caller: CallerOptions,
  ): Promise<NeededAnswer> {
    refuseOthers(others, ['facts', 'service']);
    const { model, services, organisation, clock } = this.options;
    const { facts: ofOrganisation, platform } = await organisation.result(
      caller,
    );
    const assessment = service
      ? (await services.get(refOf('service', service), caller)).assessment
      : undefined;
    const known = [...(assessment?.situation ?? []), ...ofOrganisation];
    const result = neededFor({
      ladder: model.ladder,
      facts,
      situation: Object.fromEntries(known.map(fact => [fact.fact, fact])),
      neededByOwner: assessment?.needed.byOwner,
      handBuiltRange: platform.handBuiltRange,
      at: clock().toISOString(),
    });
    if (result.status === 'invalid') {
      throw new InputError(
        result.problems
          .map(({ field, message }) => `facts.${field}: ${message}`)
          .join(' '),
      );
    }
    return result.answer;
  }

  async analyze(
    question: AnalyzeQuestion,
    caller: CallerOptions,
  ): Promise<AnalyzeAnswer> {
    const {
      files: _files,
      scope: _scope,
      facts: _facts,
      service,
      ...others
    } = question;
    refuseOthers(others, ['files', 'scope', 'facts', 'service']);
    const { access, model, collectors, overview, clock } = this.options;
    await access.require(devopsLadderAnalyzePermission, caller, 'Analyzing');
    return dryRun(
      question,
      service ? await this.knownOf(service, caller) : undefined,
      {
        model,
        collectors,
        fewTeams: hasFewTeams(
          await overview.countOrganisation(EVERY_SERVICE),
          model.ladder,
        ),
        at: clock().toISOString(),
      },
    );
  }

  private async knownOf(
    ref: string,
    caller: CallerOptions,
  ): Promise<KnownService> {
    const { services, evidence, serviceCatalog } = this.options;
    const { service, repository } = await services.get(
      refOf('service', ref),
      caller,
    );
    const { entityRef } = service;
    const entities = await serviceCatalog.getEntities([entityRef]);
    const entity = entities.get(entityRef);
    if (!entity) {
      throw notFound(entityRef);
    }
    return {
      entityRef,
      service: entity,
      records: await evidence.list([entityRef]),
      path: repository?.path,
    };
  }
}
