import { GuessesPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

const [digitalChannels] = recorded.guesses.items;

/** What one team lets be guessed and what nobody states, with more behind. */
export const guessesPage: GuessesPage = {
  ...recorded.guesses,
  items: [
    digitalChannels,
    {
      services: 1,
      facts: [
        {
          fact: 'compliance',
          annotation: 'devops-ladder.io/compliance',
          services: 1,
          assumed: [{ value: [], services: 1 }],
          examples: ['component:default/orphan'],
        },
      ],
    },
  ],
  pageInfo: { nextCursor: 'page-2' },
};

export const noGuesses: GuessesPage = recorded.guessesNone;
