export { DeliverySweep } from './DeliverySweep';
export { ProvidedEvents } from './ProvidedEvents';
export { listenToSources } from './listenToSources';
export { readDeliverySources } from './readDeliverySources';
