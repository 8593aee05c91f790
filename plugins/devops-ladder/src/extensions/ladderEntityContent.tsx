import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiStairsLine } from '@remixicon/react';
import { LADDER_TAB_PATH } from '../routes';

/**
 * `entity-content:devops-ladder`. It has no group, which gives it a tab of its
 * own instead of an entry in a menu.
 *
 * @internal
 */
export const ladderEntityContent = EntityContentBlueprint.make({
  params: {
    path: `/${LADDER_TAB_PATH}`,
    title: 'Ladder',
    icon: <RiStairsLine />,
    filter: { kind: 'component' },
    loader: () =>
      import('../service/LadderTab').then(({ LadderTab }) => <LadderTab />),
  },
});
