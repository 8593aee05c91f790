import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  const { env } = process;
  const useEnv = (value: object) =>
    Object.defineProperty(process, 'env', { value, configurable: true });

  afterEach(() => useEnv(env));

  it('asks its visitor to sign in', async () => {
    const config = {
      context: 'test',
      data: {
        app: { title: 'Test' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    };
    // The CLI puts the config in place as an object, not as text.
    useEnv({ NODE_ENV: 'test', APP_CONFIG: [config] });

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }),
    ).toBeInTheDocument();
  });
});
