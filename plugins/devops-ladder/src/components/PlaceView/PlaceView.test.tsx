import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { PlaceView } from './PlaceView';

describe('PlaceView', () => {
  it.each([
    [{ file: 'ci.yaml' }, 'ci.yaml'],
    [{ file: 'ci.yaml', line: 3 }, 'ci.yaml:3'],
    [{ file: 'ci.yaml', line: 3, endLine: 3 }, 'ci.yaml:3'],
    [{ file: 'ci.yaml', line: 3, endLine: 5 }, 'ci.yaml:3–5'],
    [{}, 'Elsewhere'],
  ])('names %j', (place, words) => {
    renderInTestApp(<PlaceView place={place} />);

    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says what is in the deployment repository', () => {
    renderInTestApp(
      <>
        <PlaceView place={{ file: 'ci.yaml' }} />
        <PlaceView place={{ file: 'app.yaml', repository: 'deployment' }} />
      </>,
    );

    expect(screen.getAllByText('deployment repository')).toHaveLength(1);
    expect(screen.getByText('app.yaml').parentElement).toHaveTextContent(
      'app.yamldeployment repository',
    );
  });

  it('links to the web only', () => {
    renderInTestApp(
      <>
        <PlaceView place={{ file: 'good', url: 'https://git.example.com' }} />
        {/* eslint-disable-next-line no-script-url */}
        <PlaceView place={{ file: 'bad', url: 'javascript:alert(1)' }} />
      </>,
    );

    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('link', { name: /good/ })).toHaveAttribute(
      'href',
      'https://git.example.com',
    );
  });
});
