export { CallerAccess, refOf } from './CallerAccess';
export type { CallerOptions } from './CallerAccess';
export { BadgeAnswers } from './BadgeAnswers';
export { createApis } from './createApis';
export { createBadges } from './createBadges';
export { DeliveryAnswers } from './DeliveryAnswers';
export { DeliveryEvents } from './DeliveryEvents';
export { DisputeAnswers } from './DisputeAnswers';
export { GateAnswers } from './GateAnswers';
export { GuessAnswers } from './GuessAnswers';
export { HistoryAnswers } from './HistoryAnswers';
export { OrganisationAnswers } from './OrganisationAnswers';
export { QuestionAnswers } from './QuestionAnswers';
export { RefreshRequests } from './RefreshRequests';
export { ServiceAnswers } from './ServiceAnswers';
export { StatusAnswers } from './StatusAnswers';
export { TooManyRequestsError } from './TooManyRequestsError';
export { WaiverAnswers } from './WaiverAnswers';
export type {
  BadgesApi,
  DeliveryApi,
  DeliveryEventsApi,
  DisputesApi,
  GatesApi,
  GuessesApi,
  HistoryApi,
  LadderApis,
  OverviewApi,
  QuestionsApi,
  RefreshApi,
  ServicesApi,
  StatusApi,
  WaiversApi,
} from './types';
