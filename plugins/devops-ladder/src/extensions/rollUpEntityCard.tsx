import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/**
 * `entity-card:devops-ladder/roll-up`
 *
 * @internal
 */
export const rollUpEntityCard = EntityCardBlueprint.make({
  name: 'roll-up',
  params: {
    type: 'info',
    filter: { kind: { $in: ['group', 'system', 'domain'] } },
    loader: () =>
      import('../portal/RollUpCard').then(({ RollUpCard }) => <RollUpCard />),
  },
});
