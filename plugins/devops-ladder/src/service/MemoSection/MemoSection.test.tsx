import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  DevopsLadderApi,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessment,
  fakeApi,
  httpError,
  memoText,
  serviceSummary,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { lowerHeadings } from './lowerHeadings';
import { MemoSection } from './MemoSection';

const entityRef = {
  kind: 'Component',
  namespace: 'default',
  name: 'seat-inventory',
};

function renderMemo(
  api: DevopsLadderApi,
  query = '',
  service: ServiceSummary = serviceSummary(assessment()),
) {
  return renderInTestApp(
    <MemoSection entityRef={entityRef} service={service} />,
    {
      apis: [[devopsLadderApiRef, api]],
      initialRouteEntries: [`/${query}`],
    },
  );
}

describe('MemoSection', () => {
  it('asks for the memo only once it is opened', async () => {
    const api = fakeApi();
    renderMemo(api);

    const section = await screen.findByRole('region', { name: 'Memo' });
    expect(api.getMemo).not.toHaveBeenCalled();
    await userEvent.click(within(section).getByText('Show the memo'));

    expect(
      await within(section).findByRole('heading', {
        level: 3,
        name: 'Rung-selection memo: Seat inventory',
      }),
    ).toBeVisible();
    expect(api.getMemo).toHaveBeenCalledWith(entityRef);
    await userEvent.click(within(section).getByText('Hide the memo'));
    expect(within(section).queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('opens from the URL and copies the memo as it is', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderMemo(fakeApi(), '?memo=open');

    await user.click(
      await screen.findByRole('button', { name: 'Copy the memo' }),
    );
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(writeText).toHaveBeenCalledWith(memoText());
  });

  it('says so where nothing can be copied', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('Not allowed'));
    renderMemo(fakeApi(), '?memo=open');

    await user.click(
      await screen.findByRole('button', { name: 'Copy the memo' }),
    );
    expect(
      await screen.findByRole('button', { name: /Could not be copied/ }),
    ).toBeVisible();
  });

  it('hands the memo over as a file', async () => {
    const createObjectURL = jest.fn((_: Blob) => 'blob:memo');
    const revokeObjectURL = jest.fn();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    let fileName = '';
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function clicked(this: HTMLAnchorElement) {
        fileName = this.download;
      });
    renderMemo(fakeApi(), '?memo=open');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as Markdown' }),
    );
    expect(fileName).toBe('seat-inventory-rung-selection-memo.md');
    expect(createObjectURL.mock.calls[0][0].type).toMatch(/^text\/markdown/);
    expect(revokeObjectURL).toHaveBeenCalledWith('blob:memo');
    click.mockRestore();
  });

  it('opens from a link to the section, and closes', async () => {
    renderMemo(fakeApi(), '#memo');

    const section = await screen.findByRole('region', { name: 'Memo' });
    expect(
      await within(section).findByRole('heading', { level: 3 }),
    ).toBeVisible();
    await userEvent.click(within(section).getByText('Hide the memo'));
    expect(await within(section).findByText('Show the memo')).toBeVisible();
    expect(within(section).queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('prints the memo alone', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    renderMemo(fakeApi(), '?memo=open');

    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(screen.getByTestId('memo-print').parentElement).toBe(document.body);
    expect(screen.getByTestId('memo-print')).toHaveTextContent(
      'Rung-selection memo: Seat inventory',
    );
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(screen.queryByTestId('memo-print')).toBeNull());
    print.mockRestore();
  });

  it('shows that it is on its way', async () => {
    renderMemo(fakeApi({ getMemo: () => new Promise(() => {}) }), '?memo=open');

    expect(await screen.findByText('Loading the memo')).toBeInTheDocument();
  });

  it('asks for none before the first assessment', async () => {
    const api = fakeApi();
    renderMemo(api, '?memo=open', serviceSummary(undefined));

    expect(await screen.findByText('No memo yet')).toBeVisible();
    expect(api.getMemo).not.toHaveBeenCalled();
  });

  it('tells no memo from a failure, and tries again', async () => {
    const api = fakeApi();
    api.getMemo.mockRejectedValueOnce(httpError(500, 'Broken'));
    renderMemo(api, '?memo=open');

    expect(await screen.findByText('Broken')).toBeVisible();
    api.getMemo.mockRejectedValueOnce(httpError(404, 'No memo'));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No memo yet')).toBeVisible();
    await waitFor(() => expect(api.getMemo).toHaveBeenCalledTimes(2));
  });
});

describe('lowerHeadings', () => {
  it.each([
    ['# A\n\n## B', '### A\n\n#### B'],
    ['##### A', '###### A'],
    ['#no heading\na # b', '#no heading\na # b'],
  ])('makes of %j %j', (text, lower) => {
    expect(lowerHeadings(text, 2)).toBe(lower);
  });
});
