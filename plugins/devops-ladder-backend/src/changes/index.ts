export { EventPublisher } from './EventPublisher';
export type { ChangeListener } from './ChangeListener';
export { changeBetween } from './changeBetween';
export type { NewEvidence } from './changeBetween';
export { scheduleRetention } from './scheduleRetention';
export { dayOf, trendOf } from './trendOf';
export type { TrendPoint, TrendRow } from './trendOf';
export { standingOf } from './types';
export type { ChangeCause, ServiceChange, Standing } from './types';
