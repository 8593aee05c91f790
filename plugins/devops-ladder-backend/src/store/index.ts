export * from './types';
export { openDatabase } from './openDatabase';
export { DatabaseServiceStore } from './DatabaseServiceStore';
export { DatabaseEvidenceStore } from './DatabaseEvidenceStore';
export { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
export { DatabaseOverviewStore } from './DatabaseOverviewStore';
