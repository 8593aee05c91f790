import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { fakeApi } from '../__fixtures__';
import { devopsLadderApiRef } from '../api';
import { useLadder } from './useLadder';

function renderLadder(api: ReturnType<typeof fakeApi>) {
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[devopsLadderApiRef, api], mockApis.translation()]}>
      {children}
    </TestApiProvider>
  );
  return renderHook(() => useLadder(), { wrapper });
}

describe('useLadder', () => {
  it('asks once for all', async () => {
    const api = fakeApi();
    const first = renderLadder(api);
    const second = renderLadder(api);

    await waitFor(() => expect(first.result.current.loading).toBe(false));
    await waitFor(() => expect(second.result.current.loading).toBe(false));
    expect(api.getLadder).toHaveBeenCalledTimes(1);
    expect(second.result.current.names.rungName(2)).toBe('Full CI/CD');
  });

  it('does not keep a failure', async () => {
    const api = fakeApi();
    api.getLadder.mockRejectedValueOnce(new Error('gone'));
    const first = renderLadder(api);
    await waitFor(() => expect(first.result.current.loading).toBe(false));
    expect(first.result.current.names.capabilityName('unit-tests')).toBe(
      'Unit tests',
    );

    const second = renderLadder(api);
    await waitFor(() => expect(second.result.current.loading).toBe(false));
    expect(second.result.current.names.capabilityName('unit-tests')).toBe(
      'Automated tests',
    );
  });
});
