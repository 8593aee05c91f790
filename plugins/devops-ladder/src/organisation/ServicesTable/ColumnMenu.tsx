import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { COLUMN_IDS, ColumnId } from './columnIds';
import { columnLabel } from './columnLabel';

/** @internal */
export interface ColumnMenuProps {
  columns: readonly ColumnId[];
  names: LadderNames;
  onChange: (columns: ColumnId[]) => void;
}

/**
 * Chooses the columns of the services table.
 *
 * @internal
 */
export const ColumnMenu = ({ columns, names, onChange }: ColumnMenuProps) => {
  const t = useTexts();
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine />}
      >
        {t('services.columns')}
      </Button>
      <Menu
        aria-label={t('services.columns.label')}
        selectionMode="multiple"
        selectedKeys={columns}
        onSelectionChange={keys =>
          onChange(COLUMN_IDS.filter(id => keys === 'all' || keys.has(id)))
        }
      >
        {COLUMN_IDS.map(id => (
          <MenuItem key={id} id={id}>
            {columnLabel(id, names, t)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
};
