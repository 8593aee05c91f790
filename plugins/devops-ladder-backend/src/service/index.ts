export { CallerAccess } from './CallerAccess';
export type { CallerOptions } from './CallerAccess';
export { OrganisationAnswers } from './OrganisationAnswers';
export { QuestionAnswers } from './QuestionAnswers';
export { RefreshRequests } from './RefreshRequests';
export { ServiceAnswers } from './ServiceAnswers';
export type {
  LadderApis,
  OverviewApi,
  QuestionsApi,
  RefreshApi,
  ServicesApi,
} from './types';
