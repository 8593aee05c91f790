export {
  createDevopsLadderConditionalDecision,
  devopsLadderConditions,
} from './conditions';
export { registerPermissions } from './registerPermissions';
export { VisibleServicesResolver } from './VisibleServicesResolver';
