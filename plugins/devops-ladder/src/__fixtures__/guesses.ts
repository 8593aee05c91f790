import { GuessesPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';

/** Two teams' worth of guesses, and services that nobody owns. */
export const guessesPage: GuessesPage = {
  asOf: SEEN_AT,
  modelVersion: '1.0.0',
  items: [
    {
      owner: 'group:default/team-payments',
      services: 6,
      facts: [
        {
          fact: 'bad-release-impact',
          annotation: 'devops-ladder.io/bad-release-impact',
          services: 6,
          assumed: [{ value: 'tolerable', services: 6 }],
          examples: [
            'component:default/checkout',
            'component:default/ledger',
            'component:default/refunds',
          ],
        },
        {
          fact: 'runtime',
          annotation: 'devops-ladder.io/runtime',
          services: 1,
          assumed: [{ services: 1 }],
          examples: ['component:default/ledger'],
        },
      ],
    },
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

export const noGuesses: GuessesPage = {
  asOf: SEEN_AT,
  modelVersion: '1.0.0',
  items: [],
  pageInfo: {},
};
