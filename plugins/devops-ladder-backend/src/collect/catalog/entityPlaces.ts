import {
  ANNOTATION_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
} from '@backstage/catalog-model';
import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { annotationOf } from './annotationOf';
import { isWebLink } from './isWebLink';

/** Where a person can see what the entity says; empty where no link leads there. */
export function entityPlaces(entity: Entity): Place[] {
  const location = annotationOf(entity, ANNOTATION_LOCATION);
  const url = [
    annotationOf(entity, ANNOTATION_VIEW_URL),
    location?.startsWith('url:') ? location.slice('url:'.length) : undefined,
  ].find(candidate => candidate !== undefined && isWebLink(candidate));
  return url ? [{ url }] : [];
}
