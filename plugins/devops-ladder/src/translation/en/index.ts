import { card } from './card';
import { chooser } from './chooser';
import { common } from './common';
import { disputes } from './disputes';
import { guesses } from './guesses';
import { history } from './history';
import { ladderPages } from './ladderPages';
import { overview } from './overview';
import { portal } from './portal';
import { services } from './services';
import { status } from './status';
import { tab } from './tab';
import { tryPipeline } from './tryPipeline';
import { waivers } from './waivers';
import { words } from './words';

/**
 * All texts. A key begins with the name of its file.
 *
 * @internal
 */
export const en = {
  ...common,
  ...words,
  ...chooser,
  ...card,
  ...tab,
  ...overview,
  ...services,
  ...tryPipeline,
  ...ladderPages,
  ...guesses,
  ...status,
  ...history,
  ...waivers,
  ...disputes,
  ...portal,
} as const;
