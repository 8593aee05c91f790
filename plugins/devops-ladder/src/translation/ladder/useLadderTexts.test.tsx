import {
  translationApiRef,
  TranslationApi,
} from '@backstage/core-plugin-api/alpha';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { germanApi } from '../../__testUtils__';
import { useLadderTexts } from './useLadderTexts';

function render(translation: TranslationApi) {
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[translationApiRef, translation]]}>
      {children}
    </TestApiProvider>
  );
  return renderHook(() => useLadderTexts(), { wrapper }).result;
}

describe('useLadderTexts', () => {
  it('says what the ladder says in the language of the user', () => {
    const { current: say } = render(germanApi()[1]);

    expect(say?.('rung.2.name', 'Full CI/CD')).toBe('Durchgängiges CI/CD');
    expect(say?.('trap.slow-ci.name', 'Slow CI')).toBe('Langsame CI');
  });

  it('leaves what an organisation words otherwise', () => {
    const { current: say } = render(germanApi()[1]);

    expect(say?.('rung.2.name', 'Our CI/CD')).toBe('Our CI/CD');
    expect(say?.('capability.acme.name', 'Acme check')).toBe('Acme check');
  });

  it('waits for the language, and says nothing before', () => {
    const { current: say } = render({
      getTranslation: () => ({ ready: false }),
      translation$: germanApi()[1].translation$,
    });

    expect(say).toBeUndefined();
  });
});
