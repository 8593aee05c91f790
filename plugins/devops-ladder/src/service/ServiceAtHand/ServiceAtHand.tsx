import { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { createContext, useContext } from 'react';

/**
 * The service that a page is about.
 *
 * @internal
 */
export interface ServiceAtHand {
  entityRef: CompoundEntityRef;
  detail: ServiceDetail;
  /** Asks for it again, after something was changed. */
  reload: () => void;
}

const Context = createContext<ServiceAtHand | undefined>(undefined);

/** @internal */
export const ServiceAtHandProvider = Context.Provider;

/**
 * The service at hand; nothing where findings are shown of what is no service
 * of the catalog, so that there is nothing to dispute or waive.
 *
 * @internal
 */
export function useServiceAtHand(): ServiceAtHand | undefined {
  return useContext(Context);
}
