export type { LadderService } from './LadderService';
export { DefaultLadderService } from './DefaultLadderService';
