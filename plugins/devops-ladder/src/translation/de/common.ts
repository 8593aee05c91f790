import type { Translated } from '../Translated';
import type { common as english } from '../en/common';

/** What several pages say, in German. @internal */
export const common: Translated<typeof english> = {
  'common.tryAgain': 'Erneut versuchen',
};
