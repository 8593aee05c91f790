import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  defaultLadder,
  DevopsLadderApi,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  analyzeAnswer,
  analyzeAnswerOfBrokenFile,
  schemaError,
  triedWorkflow,
} from '../../__fixtures__/analysis';
import { fakeApi, httpError } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { TryPipelinePage } from './TryPipelinePage';

const twoShort = analyzeAnswer({
  fit: {
    verdict: 'under-built',
    by: 2,
    reason: 'Rung 3 is needed, and at most 1 is held.',
    settledBy: [],
    surplusClimbs: [],
  },
});

function withAnswer(overrides: Partial<DevopsLadderApi> = {}) {
  return fakeApi({
    getLadder: async () => defaultLadder,
    analyze: async () => analyzeAnswer(),
    ...overrides,
  });
}

function renderPage(api: DevopsLadderApi, query = '') {
  return renderInTestApp(<TryPipelinePage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

const section = (name: string) => screen.findByRole('region', { name });
const group = (name: string) => screen.findByRole('group', { name });
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

async function paste(fileNumber: number, path: string, content: string) {
  const file = await group(`File ${fileNumber}`);
  fireEvent.change(within(file).getByLabelText(/Path in the repository/), {
    target: { value: path },
  });
  fireEvent.change(within(file).getByLabelText(/Text of the file/), {
    target: { value: content },
  });
}

const pasteWorkflow = () =>
  paste(1, `./${triedWorkflow.path}`, triedWorkflow.content);

describe('TryPipelinePage', () => {
  it('states limits and that nothing is stored before anything is sent', async () => {
    const api = withAnswer();
    renderPage(api);

    const form = await section('Try a pipeline');
    expect(form).toHaveTextContent(
      'At most 200 files of 300,000 characters each, 2 MB together.',
    );
    expect(form).toHaveTextContent('Nothing is stored');
    expect(screen.getByText('Nothing tried yet')).toBeVisible();
    expect(api.analyze).not.toHaveBeenCalled();
  });

  it('sends the files and shows the findings beside the lines', async () => {
    const api = withAnswer();
    renderPage(api);
    await pasteWorkflow();
    await press('Try it');

    const findings = await section('Findings beside the lines');
    expect(api.analyze).toHaveBeenCalledWith({ files: [triedWorkflow] });
    const code = within(findings).getByRole('region', {
      name: `${triedWorkflow.path} with line numbers`,
    });
    expect(
      within(code).getByRole('button', { name: 'Line 12: 2 findings' }),
    ).toBeVisible();
    expect(
      within(code)
        .getAllByRole('listitem')
        .flatMap((line, index) =>
          line.hasAttribute('data-marked') ? [index + 1] : [],
        ),
    ).toEqual([2, 3, 4, 10, 11, 12]);
    expect(
      within(findings).getByText(/^\d+ more about the file as a whole$/),
    ).toBeVisible();
  });

  it('leads from a finding to its lines and back', async () => {
    renderPage(withAnswer());
    await pasteWorkflow();
    await press('Try it');

    await press('Advisory only gate: go to Line 12');
    const line = screen.getByRole('button', { name: 'Line 12: 2 findings' });
    expect(line).toHaveFocus();
    expect(line.closest('li')).toHaveAttribute('data-selected');

    await userEvent.click(line);
    const second = screen.getByRole('button', {
      name: 'Dependency scan that gates: go to Line 12',
    });
    expect(second).toHaveFocus();
    expect(second).toHaveAttribute('aria-current', 'true');
  });

  it('says what was skipped and what stayed unknown and why', async () => {
    renderPage(
      withAnswer({ analyze: async () => analyzeAnswerOfBrokenFile() }),
    );
    await pasteWorkflow();
    await press('Add a file');
    await paste(2, '.github/workflows/broken.yml', 'on: push\njobs: [');
    await press('Try it');

    expect(await section('Skipped')).toHaveTextContent(
      '.github/workflows/broken.yml:2: not valid YAML',
    );
    const unknown = await section('What stayed unknown');
    expect(unknown).toHaveTextContent('Repair .github/workflows/broken.yml.');
    expect(unknown).toHaveTextContent(
      'Nothing that is installed can answer this.',
    );
    expect(
      within(unknown).getByRole('link', { name: 'Green CI required to merge' }),
    ).toHaveAttribute(
      'href',
      '/devops-ladder/ladder#capability-required-checks',
    );
    // One broken line is one finding, whatever it keeps from being known.
    expect(
      screen.getByRole('button', { name: 'Line 2: 1 finding' }),
    ).toBeVisible();
    expect(await section('Traps')).toHaveTextContent('cannot fail the run');
  });

  it('gives no verdict on guesses alone', async () => {
    renderPage(withAnswer({ analyze: async () => twoShort }));
    await pasteWorkflow();
    await press('Try it');

    const result = await section('What it would give');
    expect(result).toHaveTextContent('Rung 0–1');
    expect(result).not.toHaveTextContent('Under-built');
    expect(result).toHaveTextContent('State it above to get a verdict.');
  });

  it('gives the verdict for a situation, which stands in the URL', async () => {
    const api = withAnswer({ analyze: async () => twoShort });
    renderPage(
      api,
      '?fact.bad-release-impact=costly&service=component:default/shop&scope=services/shop',
    );
    await pasteWorkflow();
    await press('Try it');

    expect(await section('What it would give')).toHaveTextContent(
      'Under-built by two',
    );
    expect(api.analyze).toHaveBeenCalledWith({
      files: [triedWorkflow],
      facts: { 'bad-release-impact': 'costly' },
      service: 'component:default/shop',
      scope: 'services/shop',
    });
  });

  it('sends nothing that would not be accepted, and names the field', async () => {
    const api = withAnswer();
    renderPage(api);
    await paste(1, '', 'x'.repeat(300_001));
    await press('Add a file');
    await paste(2, 'ci.yml', ' ');
    await press('Try it');

    const first = await group('File 1');
    expect(first).toHaveTextContent('Say where the file lies');
    expect(first).toHaveTextContent('at most 300,000 characters');
    expect(await group('File 2')).toHaveTextContent('Paste the text');
    expect(screen.getByRole('alert')).toHaveTextContent('Not tried yet');
    expect(api.analyze).not.toHaveBeenCalled();
  });

  it('names the field that the backend refuses and keeps the text', async () => {
    const api = withAnswer();
    api.analyze.mockRejectedValueOnce(
      schemaError(
        'request/body/files/0/path must NOT have more than 500 characters',
      ),
    );
    renderPage(api);
    await pasteWorkflow();
    await press('Try it');

    const file = await group('File 1');
    expect(
      await within(file).findByText('must NOT have more than 500 characters'),
    ).toBeVisible();
    expect(within(file).getByLabelText(/Text of the file/)).toHaveValue(
      triedWorkflow.content,
    );
  });

  it('names a fact that the backend does not know', async () => {
    const api = withAnswer();
    api.analyze.mockRejectedValueOnce(
      schemaError('facts.colour: There is no such fact.'),
    );
    renderPage(api, '?fact.colour=blue');
    await pasteWorkflow();
    await press('Try it');

    expect(await screen.findByText(/There is no such fact/)).toHaveTextContent(
      'facts/colour',
    );
  });

  it('keeps the files through a failure and tries again', async () => {
    const api = withAnswer();
    api.analyze.mockRejectedValueOnce(httpError(500, 'Broken'));
    renderPage(api);
    await pasteWorkflow();
    await press('Try it');

    expect(await screen.findByText('Broken')).toBeVisible();
    expect(screen.getByLabelText(/Text of the file/)).toHaveValue(
      triedWorkflow.content,
    );
    await press('Try again');
    expect(await section('What it would give')).toBeVisible();
  });

  it('says plainly that one may not', async () => {
    renderPage(
      withAnswer({ analyze: () => Promise.reject(httpError(403, 'No')) }),
    );
    await pasteWorkflow();
    await press('Try it');

    expect(await screen.findByText('You may not try pipelines')).toBeVisible();
  });

  it('says that the form has changed since', async () => {
    renderPage(withAnswer());
    await pasteWorkflow();
    await press('Try it');
    expect(await screen.findByText('The files were read.')).toBeVisible();

    await press('Add a file');
    expect(await screen.findByText(/The form has changed since/)).toBeVisible();
  });

  it('loads examples, gives back what they replaced, and removes files', async () => {
    renderPage(withAnswer());
    await pasteWorkflow();
    await press('Example for GitLab CI');
    expect(await screen.findByDisplayValue('.gitlab-ci.yml')).toBeVisible();
    await press('Example for GitHub Actions');
    await press('Bring back my files');
    expect(screen.getByLabelText(/Text of the file/)).toHaveValue(
      triedWorkflow.content,
    );

    await press('Example for GitHub Actions');
    await press('Remove package.json');
    await waitFor(() =>
      expect(screen.queryByDisplayValue('package.json')).toBeNull(),
    );
  });
});
