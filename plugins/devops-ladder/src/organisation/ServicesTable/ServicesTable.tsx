import { useMemo } from 'react';
import {
  LadderNames,
  ServicesFilterState,
  useSearchParam,
  useServices,
  useServicesCsv,
  useServicesOrder,
} from '../../hooks';
import { useTexts } from '../../translation';
import { LoadError } from '../../components/LoadError';
import { Section } from '../../components/Section';
import { LoadFailure } from '../../components/LoadFailure';
import { ServicesFilters } from '../ServicesFilters';
import { columnsOf, columnsText } from './columnIds';
import { ColumnMenu } from './ColumnMenu';
import { CsvDownload } from './CsvDownload';
import { ServicesRows } from './ServicesRows';
import styles from './ServicesTable.module.css';

const PAGE_SIZE = 25;

/** @internal */
export interface ServicesTableProps {
  filterState: ServicesFilterState;
  names: LadderNames;
}

/**
 * The services, filtered, ordered and paged by the backend. The URL holds the
 * filters, the order and the columns.
 *
 * @internal
 */
export const ServicesTable = ({ filterState, names }: ServicesTableProps) => {
  const t = useTexts();
  const { filter, isFiltered } = filterState;
  const { order, change: changeOrder } = useServicesOrder();
  const [columnsParam, setColumns] = useSearchParam('columns');
  const columns = useMemo(() => columnsOf(columnsParam), [columnsParam]);
  const services = useServices(filter, order, PAGE_SIZE);
  const csv = useServicesCsv(filter, order);
  const { state } = services;

  return (
    <Section
      title={t('services.title')}
      actions={
        <div className={styles.actions}>
          <ColumnMenu
            columns={columns}
            names={names}
            onChange={next => setColumns(columnsText(next))}
          />
          <CsvDownload csv={csv} />
        </div>
      }
    >
      {csv.error && (
        <LoadError
          title={t('services.csv.failed')}
          error={csv.error}
          retry={csv.download}
        />
      )}
      <ServicesFilters state={filterState} names={names} />
      {state.status === 'error' ? (
        <LoadFailure
          title={t('services.loadFailed')}
          forbidden={{
            title: t('services.forbidden.title'),
            description: t('services.forbidden.description'),
          }}
          error={state.error}
          retry={state.retry}
        />
      ) : (
        <ServicesRows
          services={services}
          pageSize={PAGE_SIZE}
          isFiltered={isFiltered}
          columns={columns}
          names={names}
          order={order}
          onOrder={changeOrder}
        />
      )}
    </Section>
  );
};
