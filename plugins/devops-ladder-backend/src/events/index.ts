export { listenToWebhooks } from './listenToWebhooks';
