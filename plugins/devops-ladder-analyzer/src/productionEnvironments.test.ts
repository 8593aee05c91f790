import { analyze } from './analyze';
import { jobs, outcomesOf, read } from './testing/workflows';

const deploy = (environment: string, needs = '') => `
${environment}:
  runs-on: ubuntu-latest
  environment: ${environment}
  ${needs ? `needs: ${needs}` : ''}
  steps:
    - run: helm upgrade shop charts/shop -n ${environment}
`;

const at = (text: string, productionEnvironments?: string[]) =>
  analyze({
    ...read({
      '.github/workflows/cd.yml': jobs(
        text,
        'on: { push: { branches: [main] } }',
      ),
    }),
    productionEnvironments,
  });

const CHAIN = deploy('dev') + deploy('customer-a', 'dev');

describe('the environments that the owner calls production', () => {
  it.each<[string[] | undefined, string, string]>([
    [undefined, 'not-met', 'unknown'],
    [['customer-a'], 'met', 'met'],
    [['Customer-A', 'customer-b'], 'met', 'met'],
    [['customer-b'], 'not-met', 'unknown'],
  ])('with %j make the chain to it', names => {
    const analysis = at(CHAIN, names);
    const isNamed = names?.some(name => name.toLowerCase() === 'customer-a');
    expect(outcomesOf(analysis, 'environment-chain')[0] === 'met').toBe(
      isNamed ?? false,
    );
    const approval = analysis.evidence.find(
      ({ capability }) => capability === 'production-approval',
    );
    expect(approval?.statement.includes('"customer-a"') ?? false).toBe(
      isNamed ?? false,
    );
  });

  it('are the only ones', () => {
    const text = deploy('production') + deploy('live', 'production');
    expect(outcomesOf(at(text), 'environment-chain')[0]).not.toBe('met');
    expect(outcomesOf(at(text, ['live']), 'environment-chain')[0]).toBe('met');
    expect(
      outcomesOf(at(text, ['production']), 'environment-chain')[0],
    ).not.toBe('met');
  });

  it('count as environments', () => {
    const value = (names?: string[]) =>
      at(CHAIN, names).facts.find(({ fact }) => fact === 'environments')?.value;
    expect(value()).toBeUndefined();
    expect(value(['customer-a'])).toBe(2);
  });
});
