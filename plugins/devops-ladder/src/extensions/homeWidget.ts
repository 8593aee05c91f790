import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { HOME_WIDGET } from '../portal/homeWidgetText';

/**
 * `home-page-widget:devops-ladder/my-services`
 *
 * @internal
 */
export const homeWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    ...HOME_WIDGET,
    components: () =>
      import('../portal/HomeWidget').then(m => m.homeWidgetParts),
  },
});
