import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  DevopsLadderApi,
  ServiceWaiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  approvedWaiver,
  fakeApi,
  httpError,
  ladder,
  requestedWaiver,
  serviceDetail,
  waiversPage,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { ladderNames } from '../../hooks';
import { ServiceAtHandProvider } from '../ServiceAtHand';
import { RequestWaiver, WaiverNote, WaiverSection } from '.';

const entityRef = {
  kind: 'component',
  namespace: 'default',
  name: 'seat-inventory',
};
const names = ladderNames(ladder);

function renderWaivers(
  overrides: Partial<DevopsLadderApi>,
  waivers: ServiceWaiver[] | undefined,
  { me = 'user:default/omar', asksFor = ['dependency-scan'] } = {},
) {
  const api = fakeApi(overrides);
  const service = {
    entityRef,
    detail: serviceDetail({ waivers }),
    reload: jest.fn(),
  };
  renderInTestApp(
    <ServiceAtHandProvider value={service}>
      <WaiverNote capability="drift-correction" />
      <RequestWaiver name="this" capabilities={asksFor} names={names} />
      <WaiverSection
        service={service}
        names={names}
        hrefFor={id => `/?capability=${id}`}
      />
    </ServiceAtHandProvider>,
    {
      apis: [
        [devopsLadderApiRef, api],
        mockApis.identity({ userEntityRef: me }),
      ],
    },
  );
  return { api, reload: service.reload };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = () => screen.findByRole('dialog');

async function fillIn({ days = 30, words = 'Nobody reads what it finds.' }) {
  const form = within(await dialog());
  await userEvent.click(form.getByRole('button', { name: /Reason/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'The risk is accepted' }),
  );
  await userEvent.type(form.getByRole('textbox', { name: /In words/ }), words);
  const end = new Date(Date.now() + days * 24 * 3_600_000);
  const parts = {
    month: end.getMonth() + 1,
    day: end.getDate(),
    year: end.getFullYear(),
  };
  for (const [part, value] of Object.entries(parts)) {
    const field = form.getByRole('spinbutton', {
      name: new RegExp(`^${part}`, 'i'),
    });
    await userEvent.click(field);
    await userEvent.keyboard(String(value).padStart(2, '0'));
  }
  return end;
}

describe('WaiverSection', () => {
  it('shows what is waived, who asked and approved, and until when', async () => {
    renderWaivers({}, [requestedWaiver, approvedWaiver]);

    const list = await screen.findByRole('list', {
      name: 'Waivers asked for or in force',
    });
    const [asked, inForce] = within(list).getAllByRole('listitem');
    expect(asked).toHaveTextContent('No cluster credentials in CI, until');
    expect(asked).toHaveTextContent('Asked for, counts once it is approved');
    expect(asked).toHaveTextContent('The work is planned');
    expect(asked).toHaveTextContent(/Asked for by niamh.* on/i);
    expect(inForce).toHaveTextContent(/In force.*Approved by fatima.* on/i);
    expect(screen.getByRole('link', { name: /^Waived until/ })).toHaveAttribute(
      'href',
      '/#waivers',
    );
  });

  it('says that there is none', async () => {
    renderWaivers({}, undefined);

    expect(
      await screen.findByText('None is asked for or in force.'),
    ).toBeVisible();
  });

  it('has those that ended on demand', async () => {
    const { api } = renderWaivers(
      { listWaivers: async () => waiversPage },
      undefined,
    );

    await userEvent.click(await screen.findByText('Waivers that ended'));
    const list = await screen.findByRole('list', { name: 'Ended waivers' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list).toHaveTextContent(
      /Ended by fatima.* on .*: Take the key away, it is a matter of an afternoon\./i,
    );
    expect(api.listWaivers).toHaveBeenCalledWith({
      entityRef: 'component:default/seat-inventory',
      limit: 200,
    });
  });

  it.each([
    [403, /You may not read the waivers/],
    [500, /The waivers could not be loaded/],
  ])('says so where they cannot be read: %d', async (status, words) => {
    renderWaivers(
      {
        listWaivers: async () => {
          throw httpError(status, 'No');
        },
      },
      undefined,
    );

    await userEvent.click(await screen.findByText('Waivers that ended'));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('approves the request of somebody else', async () => {
    const { api, reload } = renderWaivers(
      { approveWaiver: async () => approvedWaiver },
      [requestedWaiver],
    );

    await userEvent.click(
      await button('Approve the waiver of No cluster credentials in CI'),
    );
    expect(await screen.findByText(/^Approved\. The service/)).toBeVisible();
    expect(api.approveWaiver).toHaveBeenCalledWith(requestedWaiver.id);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('offers nobody to approve their own', async () => {
    renderWaivers({}, [requestedWaiver], { me: 'user:default/niamh.odonnell' });

    expect(
      await screen.findByText(/You asked for it: somebody else has to/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    expect(
      await button('Withdraw the waiver of No cluster credentials in CI'),
    ).toBeVisible();
  });

  it('says plainly who may not approve', async () => {
    renderWaivers(
      {
        approveWaiver: async () => {
          throw httpError(403, 'NotAllowedError');
        },
      },
      [requestedWaiver],
    );

    await userEvent.click(await button(/^Approve/));
    expect(
      await screen.findByText('You may not approve this waiver.'),
    ).toBeVisible();
  });

  it('ends a waiver with a reason', async () => {
    const { api, reload } = renderWaivers(
      { revokeWaiver: async () => approvedWaiver },
      [approvedWaiver],
    );

    await userEvent.click(
      await button('Revoke the waiver of Drift detection and self-heal'),
    );
    const form = within(await dialog());
    await userEvent.click(form.getByRole('button', { name: 'Revoke' }));
    expect(
      (await form.findAllByText('Say why in at least 10 characters.')).length,
    ).toBeGreaterThan(0);
    expect(api.revokeWaiver).not.toHaveBeenCalled();
    await userEvent.type(
      form.getByRole('textbox', { name: /Why it ends/ }),
      'The generator is gone.',
    );
    await userEvent.click(form.getByRole('button', { name: 'Revoke' }));
    expect(await form.findByText(/^Ended\./)).toBeVisible();
    expect(api.revokeWaiver).toHaveBeenCalledWith(approvedWaiver.id, {
      text: 'The generator is gone.',
    });
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(form.getAllByRole('button', { name: 'Close' })[1]);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('RequestWaiver', () => {
  it('asks for a waiver', async () => {
    const { api, reload } = renderWaivers(
      { requestWaiver: async () => requestedWaiver },
      undefined,
    );

    await userEvent.click(await button('Ask for a waiver of this'));
    const end = await fillIn({});
    await userEvent.click(await button('Ask for it'));

    expect(
      await screen.findByText(/until then Dependency scan that gates counts/),
    ).toBeVisible();
    expect(api.requestWaiver).toHaveBeenCalledWith({
      entityRef: 'component:default/seat-inventory',
      capability: 'dependency-scan',
      reason: 'risk-accepted',
      text: 'Nobody reads what it finds.',
      expiresAt: expect.any(String),
    });
    const { expiresAt } = api.requestWaiver.mock.calls[0][0];
    expect(new Date(expiresAt).toDateString()).toBe(end.toDateString());
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Close' })
      )[1],
    );
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('names each field that is not filled in', async () => {
    const { api } = renderWaivers({}, undefined);

    await userEvent.click(await button('Ask for a waiver of this'));
    await userEvent.click(await button('Ask for it'));

    const form = within(await dialog());
    expect(form.getByRole('alert')).toHaveTextContent(
      'Choose a reason. Say why in at least 10 characters. Choose the day on which it ends.',
    );
    expect(form.getByRole('textbox', { name: /In words/ })).toBeInvalid();
    expect(api.requestWaiver).not.toHaveBeenCalled();
  });

  it('takes no day that is too far', async () => {
    const { api } = renderWaivers({}, undefined);

    await userEvent.click(await button('Ask for a waiver of this'));
    await fillIn({ days: 500 });
    await userEvent.click(await button('Ask for it'));

    expect(within(await dialog()).getByRole('alert')).toHaveTextContent(
      'Choose a day from today to a year ahead.',
    );
    expect(api.requestWaiver).not.toHaveBeenCalled();
  });

  it.each([
    [400, 'text: Accepted are other words.', 'Accepted are other words.'],
    [403, 'No', 'You may not ask for waivers.'],
    [409, 'There is one already', 'There is one already'],
  ])('says why it was not taken: %d', async (status, message, words) => {
    renderWaivers(
      {
        requestWaiver: async () => {
          throw httpError(status, message);
        },
      },
      undefined,
    );

    await userEvent.click(await button('Ask for a waiver of this'));
    await fillIn({});
    await userEvent.click(await button('Ask for it'));

    expect(
      (await within(await dialog()).findAllByText(words)).length,
    ).toBeGreaterThan(0);
  });

  it('lets choose among what a trap holds down, without what is waived', async () => {
    renderWaivers({}, [approvedWaiver], {
      asksFor: ['drift-correction', 'unit-tests', 'dependency-scan'],
    });

    await userEvent.click(await button('Ask for a waiver of this'));
    await userEvent.click(
      within(await dialog()).getByRole('button', { name: /Capability/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Automated tests',
      'Dependency scan that gates',
    ]);
  });

  it('is not offered for what has a waiver', async () => {
    renderWaivers({}, [approvedWaiver], { asksFor: ['drift-correction'] });

    expect(await screen.findByText('In force', { exact: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ask for/ })).toBeNull();
  });
});
