import type { ComponentType } from 'react';
import { OrganisationPageId } from '../routes';

/** A sub-page of the organisation page. @internal */
export interface OrganisationPage {
  id: OrganisationPageId;
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
    title: 'Overview',
    load: () => import('./OverviewPage').then(m => m.OverviewPage),
  },
  {
    id: 'services',
    title: 'Services',
    load: () => import('./ServicesPage').then(m => m.ServicesPage),
  },
  {
    id: 'chooseRung',
    title: 'Choose a rung',
    load: () => import('./RungChooser').then(m => m.RungChooser),
  },
];
