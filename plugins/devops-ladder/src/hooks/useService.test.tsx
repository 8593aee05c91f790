import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import {
  fakeApi,
  httpError,
  notAssessed,
  SEEN_AT,
  serviceDetail,
} from '../__fixtures__';
import { devopsLadderApiRef } from '../api';
import { useService } from './useService';

const refOf = (name: string) => ({
  kind: 'component',
  namespace: 'default',
  name,
});

function renderService(api = fakeApi()) {
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[devopsLadderApiRef, api]]}>
      {children}
    </TestApiProvider>
  );
  return renderHook(({ name }) => useService(refOf(name)), {
    wrapper,
    initialProps: { name: 'seat-inventory' },
  });
}

describe('useService', () => {
  afterEach(() => jest.useRealTimers());

  it('never shows one service as another', async () => {
    const api = fakeApi();
    const { result, rerender } = renderService(api);
    await waitFor(() => expect(result.current.status).toBe('ready'));

    api.getService.mockReturnValue(new Promise(() => {}));
    rerender({ name: 'ledger' });
    expect(result.current.status).toBe('loading');
  });

  it('asks again until the first assessment is there', async () => {
    jest.useFakeTimers();
    const api = fakeApi();
    api.getService.mockResolvedValueOnce(notAssessed);
    const { result } = renderService(api);

    await act(() => jest.advanceTimersByTimeAsync(1));
    expect(result.current).toMatchObject({ detail: notAssessed });
    await act(() => jest.advanceTimersByTimeAsync(3_000));
    expect(result.current).toMatchObject({
      detail: { service: { fit: 'under-built' } },
    });

    await act(() => jest.advanceTimersByTimeAsync(120_000));
    expect(api.getService).toHaveBeenCalledTimes(2);
  });

  it('keeps what is shown when asking again fails', async () => {
    jest.useFakeTimers();
    const queued = serviceDetail({ service: { refreshRequestedAt: SEEN_AT } });
    const api = fakeApi();
    api.getService
      .mockResolvedValueOnce(queued)
      .mockRejectedValueOnce(httpError(502, 'Away'));
    const { result } = renderService(api);

    await act(() => jest.advanceTimersByTimeAsync(1));
    await act(() => jest.advanceTimersByTimeAsync(3_000));
    expect(api.getService).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({ status: 'ready', detail: queued });

    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(result.current).toMatchObject({ detail: serviceDetail() });
    expect(result.current).not.toHaveProperty(
      'detail.service.refreshRequestedAt',
    );
  });

  it.each([
    [404, 'not-found'],
    [403, 'error'],
    [500, 'error'],
  ])('makes of a %s that it is %s', async (code, status) => {
    const api = fakeApi();
    api.getService.mockRejectedValue(httpError(code, 'No'));
    const { result } = renderService(api);

    await waitFor(() => expect(result.current.status).toBe(status));
  });
});
