import { HomeWidget } from './HomeWidget';
import { HomeWidgetFrame } from './HomeWidgetFrame';

/**
 * The widget as the home page takes it, in either frontend system.
 *
 * @internal
 */
export const homeWidgetParts = {
  Content: HomeWidget,
  Renderer: HomeWidgetFrame,
};
