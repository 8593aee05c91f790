import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  DeliverySource,
  RequestBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ServiceCatalog } from '../../catalog';
import { DeliverySourceStore } from '../../store';
import { DeliveryIntake } from '../DeliveryIntake';
import { Directories } from '../mapping/Directories';
import { DeliveryConfig } from '../readDeliveryConfig';
import { DeliverySweep } from './DeliverySweep';
import { listenToSources } from './listenToSources';
import { ProvidedEvents } from './ProvidedEvents';
import { readSweepConfig } from './readSweepConfig';

const SWEEP_TASK = 'devops-ladder-delivery-sweep';

/** Has what modules know of deliveries come by itself, and asked for now and then. */
export async function readDeliverySources(options: {
  sources: readonly DeliverySource[];
  store: DeliverySourceStore;
  catalog: ServiceCatalog;
  intake: DeliveryIntake;
  directories: Directories;
  delivery: DeliveryConfig;
  budget: RequestBudget;
  config: RootConfigService;
  events: EventsService;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { sources, delivery, scheduler } = options;
  if (!sources.length) {
    return;
  }
  const config = readSweepConfig(options.config, options.logger, delivery);
  const provided = new ProvidedEvents(options);
  const sweep = new DeliverySweep({
    ...options,
    events: provided,
    config,
    definition: delivery.definition,
  });
  await listenToSources({ ...options, sweep, provided });
  // One replica at a time; another goes on where it ends.
  await scheduler.scheduleTask({
    id: SWEEP_TASK,
    frequency: config.sweepEvery,
    // After the services are known.
    initialDelay: { minutes: 2 },
    timeout: { hours: 1 },
    fn: signal => sweep.run(signal),
  });
}
