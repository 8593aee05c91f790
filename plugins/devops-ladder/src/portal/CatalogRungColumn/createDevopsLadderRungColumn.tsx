import { Entity } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { useTexts } from '../../translation';
import { RungCell } from './RungCell';

/** The names of the entities need the room. */
const NARROW = { paddingLeft: 8, paddingRight: 8 };

const RungColumnTitle = () => <>{useTexts()('portal.column.title')}</>;

/**
 * A column for the table of the catalog: the rung that a service has, the one
 * that it needs and the verdict. All rows on screen share one request.
 *
 * It cannot be sorted by: the table sorts what is on screen only, which would
 * look like an order of all.
 *
 * @public
 */
export function createDevopsLadderRungColumn<
  Row extends { entity: Entity },
>(): TableColumn<Row> {
  return {
    title: <RungColumnTitle />,
    sorting: false,
    searchable: false,
    export: false,
    width: 'auto',
    headerStyle: NARROW,
    cellStyle: NARROW,
    render: ({ entity }) => <RungCell entity={entity} />,
  };
}
