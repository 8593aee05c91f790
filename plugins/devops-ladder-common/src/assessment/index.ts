export * from './types';
export { assess } from './assess';
export { organisationNumbers, platformJudgement } from './platformJudgement';
export type {
  OrganisationNumbers,
  PlatformJudgement,
} from './platformJudgement';
