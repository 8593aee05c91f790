import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  createTestEntityPage,
  catalogApiMock,
} from '@backstage/plugin-catalog-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  entity,
  fakeApi,
  ladder,
  overview,
  servicesPage,
} from './__fixtures__';
import devopsLadderPlugin, { devopsLadderApiRef } from '.';
import { ladderEntityContent, rungEntityCard } from './extensions';

const mountedRoutes = { '/entity/:namespace/:kind/:name': entityRouteRef };

describe('devops-ladder plugin', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('brings the card', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), rungEntityCard],
      apis: [[devopsLadderApiRef, fakeApi()]],
      mountedRoutes,
    });

    expect(await screen.findByText('Under-built by one')).toBeInTheDocument();
  });

  it('brings the tab', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), ladderEntityContent],
      apis: [[devopsLadderApiRef, fakeApi()]],
      mountedRoutes,
    });

    expect(
      await screen.findByRole('region', { name: 'What to do' }),
    ).toBeInTheDocument();
  });

  it('leaves entities of other kinds alone', async () => {
    const group = { ...entity, kind: 'Group', spec: { type: 'team' } };
    const api = fakeApi();
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: group }),
        rungEntityCard,
        ladderEntityContent,
      ],
      apis: [[devopsLadderApiRef, api]],
      mountedRoutes,
    });

    await expect(
      screen.findByText('Under-built by one', undefined, { timeout: 300 }),
    ).rejects.toThrow();
    expect(api.getService).not.toHaveBeenCalled();
  });

  it('brings the page and talks to the backend', async () => {
    const base = 'http://localhost:7007/api/devops-ladder';
    server.use(
      http.get(`${base}/ladder`, () => HttpResponse.json(ladder)),
      http.get(`${base}/overview`, () => HttpResponse.json(overview)),
      http.get(`${base}/services`, () => HttpResponse.json(servicesPage)),
    );
    renderTestApp({
      features: [devopsLadderPlugin],
      initialRouteEntries: ['/devops-ladder'],
      apis: [
        mockApis.discovery({ baseUrl: 'http://localhost:7007' }),
        catalogApiMock(),
      ],
      mountedRoutes,
    });

    expect(
      await screen.findByRole('region', { name: 'Has against needs' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Services' }));
    expect(
      await screen.findByRole('row', { name: /Seat inventory/ }),
    ).toBeInTheDocument();
  });

  it('brings the form that chooses a rung below the page', async () => {
    renderTestApp({
      features: [devopsLadderPlugin],
      initialRouteEntries: ['/devops-ladder/choose-a-rung?fact.clusters=2'],
      apis: [[devopsLadderApiRef, fakeApi()], catalogApiMock()],
      mountedRoutes,
    });

    expect(
      await screen.findByRole('region', { name: 'Rung needed' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Choose a rung' })).toHaveAttribute(
      'aria-selected',
      'true',
    );

    await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
    expect(
      await screen.findByRole('region', { name: 'Platform' }),
    ).toBeInTheDocument();
  });

  it('shows the error that the backend answers with', async () => {
    const base = 'http://localhost:7007/api/devops-ladder';
    server.use(
      http.get(`${base}/ladder`, () => HttpResponse.json(ladder)),
      http.get(`${base}/services`, () => HttpResponse.json(servicesPage)),
      http.get(`${base}/overview`, () =>
        HttpResponse.json(
          {
            error: { name: 'Error', message: 'The store is closed' },
            response: { statusCode: 500 },
          },
          { status: 500 },
        ),
      ),
    );
    renderTestApp({
      features: [devopsLadderPlugin],
      initialRouteEntries: ['/devops-ladder'],
      apis: [
        mockApis.discovery({ baseUrl: 'http://localhost:7007' }),
        catalogApiMock(),
      ],
      mountedRoutes,
    });

    expect(await screen.findByText('The store is closed')).toBeInTheDocument();
  });
});
