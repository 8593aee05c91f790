import { SortDescriptor, Table } from '@backstage/ui';
import { useMemo } from 'react';
import {
  isOrderBy,
  LadderNames,
  ServicesOrder,
  ServicesResult,
  useLadderTabHref,
} from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { ColumnId } from './columnIds';
import { serviceColumns } from './serviceColumns';
import styles from './ServicesTable.module.css';

/** @internal */
export interface ServicesRowsProps {
  services: ServicesResult;
  pageSize: number;
  isFiltered: boolean;
  columns: readonly ColumnId[];
  names: LadderNames;
  order: ServicesOrder;
  onOrder: (order: Required<ServicesOrder>) => void;
}

function descriptorOf({
  orderBy = 'name',
  order = 'asc',
}: ServicesOrder): SortDescriptor {
  return {
    column: orderBy,
    direction: order === 'asc' ? 'ascending' : 'descending',
  };
}

/**
 * One page of services. A name opens the service's ladder tab.
 *
 * @internal
 */
export const ServicesRows = (props: ServicesRowsProps) => {
  const { services, pageSize, isFiltered, columns, names, order } = props;
  const t = useTexts();
  const tabHref = useLadderTabHref();
  const columnConfig = useMemo(
    () => serviceColumns(columns, { names, tabHref, t }),
    [columns, names, tabHref, t],
  );
  const { state, offset, nextPage, previousPage } = services;
  const page = state.status === 'ready' ? state.value : undefined;
  const message = isFiltered ? 'noMatch' : 'empty';
  return (
    <div className={styles.scroll}>
      <Table
        className={styles.table}
        columnConfig={columnConfig}
        data={page?.items.map(item => ({ ...item, id: item.entityRef }))}
        isPending={state.status === 'loading'}
        isStale={state.status === 'ready' && state.isReloading}
        sort={{
          descriptor: descriptorOf(order),
          onSortChange: ({ column, direction }) =>
            isOrderBy(column) &&
            props.onOrder({
              orderBy: column,
              order: direction === 'ascending' ? 'asc' : 'desc',
            }),
        }}
        pagination={{
          type: 'page',
          pageSize,
          pageSizeOptions: [pageSize],
          showPageSizeOptions: false,
          offset,
          totalCount: page?.totalItems,
          hasNextPage: nextPage !== undefined,
          hasPreviousPage: previousPage !== undefined,
          onNextPage: () => nextPage?.(),
          onPreviousPage: () => previousPage?.(),
        }}
        emptyState={
          <EmptyMessage
            title={t(`services.${message}.title`)}
            description={t(`services.${message}.description`)}
          />
        }
      />
    </div>
  );
};
