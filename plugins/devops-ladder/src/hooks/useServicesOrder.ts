import { ListServicesQuery } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** @internal */
export type ServicesOrder = Pick<ListServicesQuery, 'orderBy' | 'order'>;

/** @internal */
export type OrderBy = NonNullable<ServicesOrder['orderBy']>;

/** What the API orders by. */
const ORDERS: OrderBy[] = [
  'name',
  'rung',
  'needed',
  'fit',
  'gap',
  'coverage',
  'assessedAt',
];

/** Whether a text, the id of a column say, is an order. @internal */
export function isOrderBy(text: unknown): text is OrderBy {
  return ORDERS.some(order => order === text);
}

/** @internal */
export interface ServicesOrderState {
  /** What to ask for; empty where it is the API's own order. */
  order: ServicesOrder;
  change: (order: Required<ServicesOrder>) => void;
}

/**
 * The order of the services, kept in the URL.
 *
 * @internal
 */
export function useServicesOrder(): ServicesOrderState {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const orderBy = params.get('orderBy');
    const order: ServicesOrder = isOrderBy(orderBy)
      ? { orderBy, order: params.get('order') === 'desc' ? 'desc' : 'asc' }
      : {};
    return {
      order,
      change: next =>
        setParams(
          before => {
            const after = new URLSearchParams(before);
            after.set('orderBy', next.orderBy);
            after.set('order', next.order);
            return after;
          },
          { replace: true },
        ),
    };
  }, [params, setParams]);
}
