export { customiseLadder } from './customiseLadder';
export type {
  CapabilityAdjustment,
  CustomRemedy,
  FactAdjustment,
  LadderCustomisation,
  NewCapability,
  NewFact,
  NewRequirement,
  NewTrap,
  RequirementAdjustment,
  TrapAdjustment,
} from './types';
