import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/**
 * `entity-card:devops-ladder/rung`
 *
 * @internal
 */
export const rungEntityCard = EntityCardBlueprint.make({
  name: 'rung',
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () =>
      import('../service/RungCard').then(({ RungCard }) => <RungCard />),
  },
});
