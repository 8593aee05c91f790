import { Table } from '@backstage/ui';
import { useMemo } from 'react';
import {
  LadderNames,
  ServicesFilterState,
  useLadderTabHref,
  useServices,
} from '../../hooks';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { Section } from '../../components/Section';
import { ServicesFilters } from '../ServicesFilters';
import styles from './ServicesTable.module.css';
import { serviceColumns } from './serviceColumns';

const PAGE_SIZE = 25;

/** @internal */
export interface ServicesTableProps {
  filterState: ServicesFilterState;
  names: LadderNames;
}

/**
 * The services, filtered and paged by the backend. A name opens the service's
 * ladder tab.
 *
 * @internal
 */
export const ServicesTable = ({ filterState, names }: ServicesTableProps) => {
  const { filter, isFiltered } = filterState;
  const { state, offset, nextPage, previousPage } = useServices(
    filter,
    PAGE_SIZE,
  );
  const tabHref = useLadderTabHref();
  const columns = useMemo(
    () => serviceColumns(names, tabHref),
    [names, tabHref],
  );
  const page = state.status === 'ready' ? state.value : undefined;

  return (
    <Section title="Services">
      <ServicesFilters state={filterState} names={names} />
      {state.status === 'error' ? (
        <LoadError title="The services could not be loaded" {...state} />
      ) : (
        <div className={styles.scroll}>
          <Table
            className={styles.table}
            columnConfig={columns}
            data={page?.items.map(item => ({ ...item, id: item.entityRef }))}
            isPending={state.status === 'loading'}
            isStale={state.status === 'ready' && state.isReloading}
            pagination={{
              type: 'page',
              pageSize: PAGE_SIZE,
              pageSizeOptions: [PAGE_SIZE],
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
                title={
                  isFiltered
                    ? 'No service matches these filters'
                    : 'No service yet'
                }
                description={
                  isFiltered
                    ? 'Change or clear the filters to see more.'
                    : 'Services appear here by themselves once the catalog has them.'
                }
              />
            }
          />
        </div>
      )}
    </Section>
  );
};
