import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  fakeApi,
  httpError,
  rightSizedAssessment,
  SEEN_AT,
  serviceDetail,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { RefreshButton } from './RefreshButton';

const entityRef = {
  kind: 'component',
  namespace: 'default',
  name: 'seat-inventory',
};

const queued = serviceDetail({ service: { refreshRequestedAt: SEEN_AT } });
const better = serviceDetail({ assessment: rightSizedAssessment });

/** Shows one answer after the other, the next on every reload. */
const Harness = ({ answers }: { answers: ServiceDetail[] }) => {
  const [at, setAt] = useState(0);
  const reload = () => setAt(i => Math.min(i + 1, answers.length - 1));
  return (
    <>
      <RefreshButton
        entityRef={entityRef}
        detail={answers[at]}
        reload={reload}
      />
      <button onClick={reload}>poll</button>
    </>
  );
};

function renderButton(api = fakeApi(), answers = [serviceDetail()]) {
  renderInTestApp(<Harness answers={answers} />, {
    apis: [[devopsLadderApiRef, api]],
  });
  return api;
}

const button = () => screen.getByRole('button', { name: /Refresh/ });
const press = () => userEvent.click(button());

describe('RefreshButton', () => {
  it('waits until the refresh is done and says what came of it', async () => {
    const api = renderButton(undefined, [serviceDetail(), queued, better]);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();

    await press();
    expect(api.refreshService).toHaveBeenCalledWith(entityRef);
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'Reading the pipeline again…',
      ),
    );

    await userEvent.click(screen.getByRole('button', { name: 'poll' }));
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'Assessed again: Rung 1 of 6, needs 1. Right-sized.',
      ),
    );
  });

  it('shows a refresh that somebody else asked for', () => {
    renderButton(undefined, [queued]);

    expect(screen.getByRole('status')).toHaveTextContent('Reading');
  });

  it('is disabled with the reason where it is forbidden', async () => {
    const api = fakeApi();
    api.refreshService.mockRejectedValue(httpError(403, 'Not you'));
    renderButton(api);

    await press();
    await waitFor(() => expect(button()).toBeDisabled());
    expect(screen.getByRole('status')).toHaveTextContent(
      'You may not ask for a refresh',
    );
  });

  it('can be pressed again after a failure', async () => {
    const api = fakeApi();
    api.refreshService.mockRejectedValueOnce(httpError(500, 'Broken'));
    renderButton(api);

    await press();
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Broken'),
    );
    expect(button()).toBeEnabled();
  });
});
