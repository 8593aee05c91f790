import { LadderNames } from '../../hooks';
import { Texts } from '../../translation';
import { ColumnId } from './columnIds';

/**
 * The header of a column; an axis has its own name.
 *
 * @internal
 */
export function columnLabel(
  id: ColumnId,
  names: LadderNames,
  t: Texts,
): string {
  switch (id) {
    case 'automation':
    case 'path':
    case 'safety':
    case 'feedback':
    case 'self-service':
      return names.axisName(id);
    default:
      return t(`services.column.${id}`);
  }
}
