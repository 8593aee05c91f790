import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell, CellText } from '@backstage/ui';

/** @internal */
export interface RefCellProps {
  entityRef: string | undefined;
  defaultKind: string;
}

/**
 * An entity that a service belongs to.
 *
 * @internal
 */
export const RefCell = ({ entityRef, defaultKind }: RefCellProps) =>
  entityRef ? (
    <Cell>
      <EntityRefLink
        entityRef={entityRef}
        defaultKind={defaultKind}
        disableTooltip
      />
    </Cell>
  ) : (
    <CellText title="–" />
  );
