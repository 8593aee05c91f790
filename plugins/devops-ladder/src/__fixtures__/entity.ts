import { Entity } from '@backstage/catalog-model';
import { recorded } from './recorded';

const { name, title, type, lifecycle, owner } = recorded.seatInventory.service;

/** The entity of the service of `serviceDetail`. */
export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, title },
  spec: { type, lifecycle, owner },
};
