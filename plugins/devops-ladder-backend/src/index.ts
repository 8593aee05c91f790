/**
 * The backend plugin of DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderPlugin as default } from './plugin';
export {
  createDevopsLadderConditionalDecision,
  devopsLadderConditions,
} from './permissions';
export type { ServiceFilter, ServiceResource } from './store';
