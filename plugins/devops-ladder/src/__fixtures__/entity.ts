import { Entity } from '@backstage/catalog-model';

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', title: 'Checkout' },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-payments' },
};
