import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ServiceCatalog } from '../catalog';
import { DeliveryConfig, DeliveryIntake } from '../delivery';
import { GateConfig } from '../gate';
import { Model } from '../model';
import { createStores } from '../store';
import { CallerAccess } from './CallerAccess';
import { DeliveryAnswers } from './DeliveryAnswers';
import { DeliveryEvents } from './DeliveryEvents';
import { DisputeAnswers } from './DisputeAnswers';
import { GateAnswers } from './GateAnswers';
import { GuessAnswers } from './GuessAnswers';
import { HistoryAnswers } from './HistoryAnswers';
import { OrganisationAnswers } from './OrganisationAnswers';
import { QuestionAnswers } from './QuestionAnswers';
import { RefreshRequests } from './RefreshRequests';
import { ServiceAnswers } from './ServiceAnswers';
import { StatusAnswers } from './StatusAnswers';
import { BadgesApi, LadderApis } from './types';
import { WaiverAnswers } from './WaiverAnswers';

/** Puts the answers together, by subject. */
export function createApis(options: {
  stores: ReturnType<typeof createStores>;
  access: CallerAccess;
  model: Model;
  collectors: Pick<EvidenceCollector, 'id' | 'strength'>[];
  serviceCatalog: ServiceCatalog;
  badges: BadgesApi;
  gate: GateConfig;
  delivery: DeliveryConfig;
  intake: DeliveryIntake;
  triggerRefresh: () => Promise<void>;
  clock: () => Date;
}): LadderApis {
  const { stores, access, model, triggerRefresh, clock } = options;
  const common = { ...stores, access, model, clock };
  const organisation = new OrganisationAnswers(common);
  const services = new ServiceAnswers({ ...common, organisation });
  return {
    getLadder: () => model.ladder,
    services,
    refresh: new RefreshRequests({ ...common, triggerRefresh }),
    status: new StatusAnswers(common),
    questions: new QuestionAnswers({
      ...common,
      collectors: options.collectors,
      serviceCatalog: options.serviceCatalog,
      services,
      organisation,
    }),
    overview: organisation,
    gates: new GateAnswers({ ...common, config: options.gate }),
    badges: options.badges,
    guesses: new GuessAnswers(common),
    history: new HistoryAnswers(common),
    waivers: new WaiverAnswers({ ...common, triggerRefresh }),
    disputes: new DisputeAnswers(common),
    delivery: new DeliveryAnswers({ ...common, config: options.delivery }),
    deliveryEvents: new DeliveryEvents({
      ...common,
      intake: options.intake,
      retentionMs: options.delivery.retentionMs,
    }),
  };
}
