import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { isOrderBy } from '../../hooks';
import { ColumnId } from './columnIds';
import { columnLabel } from './columnLabel';
import { CellContext, nameOf, SERVICE_CELLS } from './serviceCells';
import styles from './ServicesTable.module.css';

/** @internal */
export type ServiceRow = ServiceSummary & { id: string };

type Width = Pick<ColumnConfig<ServiceRow>, 'defaultWidth' | 'minWidth'>;

const NUMBER: Width = { defaultWidth: 96, minWidth: 90 };
const WORDS: Width = { defaultWidth: '1.5fr', minWidth: 130 };

const WIDTHS: Partial<Record<ColumnId, Width>> = {
  fit: { defaultWidth: 190, minWidth: 170 },
  rung: NUMBER,
  needed: NUMBER,
  gap: { defaultWidth: 110, minWidth: 100 },
  weakestLink: { defaultWidth: '2fr', minWidth: 160 },
  automation: { defaultWidth: 120, minWidth: 110 },
  path: { defaultWidth: 120, minWidth: 110 },
  safety: { defaultWidth: 120, minWidth: 110 },
  feedback: { defaultWidth: 120, minWidth: 110 },
  'self-service': { defaultWidth: 120, minWidth: 110 },
  severeTraps: { defaultWidth: 110, minWidth: 100 },
  coverage: { defaultWidth: 110, minWidth: 100 },
  assessedAt: { defaultWidth: 130, minWidth: 120 },
};

/**
 * The columns of the services table: the name, and those that are chosen.
 *
 * @internal
 */
export function serviceColumns(
  columns: readonly ColumnId[],
  context: CellContext,
): ColumnConfig<ServiceRow>[] {
  const { names, tabHref, t } = context;
  return [
    {
      id: 'name',
      label: t('services.column.name'),
      isRowHeader: true,
      isSortable: true,
      defaultWidth: '2fr',
      minWidth: 150,
      cell: service => (
        <Cell>
          <Link href={tabHref(service)} className={styles.name}>
            {nameOf(service)}
          </Link>
        </Cell>
      ),
    },
    ...columns.map(id => ({
      id,
      label: columnLabel(id, names, t),
      isSortable: isOrderBy(id),
      ...(WIDTHS[id] ?? WORDS),
      cell: (service: ServiceRow) => SERVICE_CELLS[id](service, context),
    })),
  ];
}
