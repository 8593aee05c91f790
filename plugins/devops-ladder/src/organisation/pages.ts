import type { ComponentType } from 'react';
import { OrganisationPageId } from '../routes';
import { en } from '../translation/en';

/** A sub-page of the organisation page. @internal */
export interface OrganisationPage {
  id: OrganisationPageId;
  /** In English: a tab of the new frontend system takes no other. */
  title: string;
  /** Each page is a chunk of its own. */
  load: () => Promise<ComponentType>;
}

/**
 * The sub-pages in the order of their tabs; both frontend systems build their
 * tabs of them.
 *
 * @internal
 */
export const ORGANISATION_PAGES: OrganisationPage[] = [
  {
    id: 'overview',
    title: en['common.page.overview'],
    load: () => import('./OverviewPage').then(m => m.OverviewPage),
  },
  {
    id: 'services',
    title: en['common.page.services'],
    load: () => import('./ServicesPage').then(m => m.ServicesPage),
  },
  {
    id: 'chooseRung',
    title: en['common.page.chooseRung'],
    load: () => import('./RungChooser').then(m => m.RungChooser),
  },
  {
    id: 'tryPipeline',
    title: en['common.page.tryPipeline'],
    load: () => import('./TryPipelinePage').then(m => m.TryPipelinePage),
  },
  {
    id: 'ladder',
    title: en['common.page.ladder'],
    load: () =>
      import('./LadderReferencePage').then(m => m.LadderReferencePage),
  },
  {
    id: 'guesses',
    title: en['common.page.guesses'],
    load: () => import('./GuessesPage').then(m => m.GuessesPage),
  },
  {
    id: 'status',
    title: en['common.page.status'],
    load: () => import('./StatusPage').then(m => m.StatusPage),
  },
];
