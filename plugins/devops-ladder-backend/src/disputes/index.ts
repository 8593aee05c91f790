export { snapshotOf } from './snapshotOf';
export { subjectOf } from './subjectOf';
export type { DisputeSubject } from './subjectOf';
export { testCaseOf } from './testCaseOf';
export type { DisputeRecord, DisputeSnapshot, DisputeStore } from './types';
