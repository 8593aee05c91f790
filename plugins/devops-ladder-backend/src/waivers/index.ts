export { newWaiver, wordsOf } from './newWaiver';
export { reasonWords } from './reasonWords';
export type { WaiverAct, WaiverStore } from './types';
