import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  Dispute,
  DevopsLadderApi,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeApi,
  httpError,
  SEEN_AT,
  serviceDetail,
  testEvidence,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { ServiceAtHandProvider } from '../ServiceAtHand';
import { DisputeButton, Finding } from './DisputeButton';
import { reasonAbout } from './expectations';

const entityRef = {
  kind: 'component',
  namespace: 'default',
  name: 'seat-inventory',
};

const capability: Finding = {
  about: 'capability',
  id: 'unit-tests',
  name: 'Automated tests',
  shown: 'met',
};

const dispute: Dispute = {
  id: 'dispute-1',
  entityRef: 'component:default/seat-inventory',
  capability: 'unit-tests',
  expected: 'not-met',
  shown: 'met',
  reason: 'The tests are skipped.',
  state: 'open',
  disputedBy: 'user:default/jane',
  disputedAt: SEEN_AT,
  modelVersion: '1.0.0',
};

function renderButton(
  finding: Finding,
  overrides: Partial<DevopsLadderApi> = {},
) {
  const api = fakeApi({ dispute: async () => dispute, ...overrides });
  renderInTestApp(
    <ServiceAtHandProvider
      value={{ entityRef, detail: serviceDetail(), reload: jest.fn() }}
    >
      <DisputeButton finding={finding} />
    </ServiceAtHandProvider>,
    { apis: [[devopsLadderApiRef, api]] },
  );
  return api;
}

async function openForm() {
  await userEvent.click(
    await screen.findByRole('button', { name: /^This is wrong/ }),
  );
  return within(await screen.findByRole('dialog'));
}

type Form = Awaited<ReturnType<typeof openForm>>;

async function choose(form: Form, option: string) {
  await userEvent.click(
    form.getByRole('button', { name: /What would be right/ }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

const why = (form: Form, text: string) =>
  userEvent.type(form.getByRole('textbox', { name: /Why/ }), text);
const send = (form: Form) =>
  userEvent.click(form.getByRole('button', { name: 'Send' }));

describe('DisputeButton', () => {
  it('says what would be right of a capability, and why', async () => {
    const api = renderButton(capability);

    const form = await openForm();
    expect(form.getByText('Shown: met')).toBeVisible();
    await choose(form, 'Not met');
    await why(form, 'The tests are skipped.');
    await send(form);

    expect(await form.findByText(/^Sent\./)).toBeVisible();
    expect(api.dispute).toHaveBeenCalledWith(entityRef, {
      capability: 'unit-tests',
      expected: 'not-met',
      reason: 'The tests are skipped.',
    });
  });

  it('says it of a piece of evidence', async () => {
    const api = renderButton({ ...capability, evidence: testEvidence });

    expect(
      await screen.findByRole('button', {
        name: /^This is wrong: what go.test says of Automated tests$/i,
      }),
    ).toBeVisible();
    const form = await openForm();
    await choose(form, 'Unknown');
    await why(form, 'That job never runs.');
    await send(form);

    await form.findByText(/^Sent\./);
    const [, { reason }] = api.dispute.mock.calls[0];
    expect(reason).toMatch(
      /^That job never runs\.\n\nAbout: The tests are run by/,
    );
    expect(reason).toMatch(/\(\.github\/workflows\/delivery\.yml:23\)$/);
  });

  it('says that a trap is not there', async () => {
    const api = renderButton({
      about: 'trap',
      id: 'slow-ci',
      name: 'Slow CI',
    });

    const form = await openForm();
    await why(form, 'It takes four minutes.');
    await send(form);

    await form.findByText(/^Sent\./);
    expect(api.dispute).toHaveBeenCalledWith(entityRef, {
      trap: 'slow-ci',
      expected: 'absent',
      reason: 'It takes four minutes.',
    });
  });

  it('names each field that is not filled in', async () => {
    const api = renderButton(capability);

    const form = await openForm();
    await send(form);

    expect(form.getByRole('alert')).toHaveTextContent(
      'Choose what would be right. Say why in at least 10 characters.',
    );
    expect(api.dispute).not.toHaveBeenCalled();
  });

  it.each([
    [400, 'reason: Accepted are other words.', 'Accepted are other words.'],
    [400, 'expected: Accepted is partial.', 'Accepted is partial.'],
    [403, 'NotAllowedError', 'You may not say so here.'],
    [409, 'You said so already', 'You said so already'],
  ])('says why it was not taken: %d %s', async (status, message, words) => {
    renderButton(capability, {
      dispute: async () => {
        throw httpError(status, message);
      },
    });

    const form = await openForm();
    await choose(form, 'Not met');
    await why(form, 'The tests are skipped.');
    await send(form);

    expect((await form.findAllByText(words)).length).toBeGreaterThan(0);
    expect(form.queryByText(/^Sent\./)).toBeNull();
  });

  it('is not there where what is shown belongs to no service', async () => {
    renderInTestApp(
      <>
        <p>Findings</p>
        <DisputeButton finding={capability} />
      </>,
    );

    expect(await screen.findByText('Findings')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('reasonAbout', () => {
  it('stays as short as the backend takes', () => {
    const statement = 'x'.repeat(3000);

    expect(reasonAbout('Because', { ...testEvidence, statement })).toHaveLength(
      2000,
    );
    expect(reasonAbout('Because')).toBe('Because');
  });
});
