import { annotationPrefix } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** What owners say that events call their service, with commas between. */
export const mappingAnnotations = {
  /** What CDEvents has as `subject.id`. */
  subjects: `${annotationPrefix}event-subjects`,
  /** Purls without version. */
  artifacts: `${annotationPrefix}event-artifacts`,
  /** PagerDuty's own. */
  pagerduty: 'pagerduty.com/service-id',
} as const;
