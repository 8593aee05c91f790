export { createListeners } from './createListeners';
export { OwnerNotifier } from './OwnerNotifier';
export type { Notice } from './noticesOf';
