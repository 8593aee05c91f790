import {
  createExtensionTester,
  renderInTestApp as renderInNewApp,
} from '@backstage/frontend-test-utils';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { SearchResult } from '@backstage/plugin-search-common';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { searchResultItem } from '../../extensions';
import { DevopsLadderSearchResultListItem } from '../../legacy';
import { SearchResultItem } from './SearchResultItem';

const capability: SearchResult = {
  type: 'devops-ladder',
  document: {
    kind: 'capability',
    entry: 'drift-correction',
    rung: 4,
    title: 'Drift is corrected',
    text: 'What differs from Git is put right.',
    location: '/devops-ladder/ladder#capability-drift-correction',
  } as SearchResult['document'],
};

const trap = {
  kind: 'trap',
  entry: 'slow-ci',
  title: 'Slow ci',
  text: 'Nobody waits for it.',
  location: '/devops-ladder/ladder#trap-slow-ci',
};

describe('SearchResultItem', () => {
  it('leads to its place in the ladder and says where it belongs', async () => {
    await renderInNewApp(<SearchResultItem result={capability.document} />);

    expect(
      screen.getByRole('link', { name: 'Drift is corrected' }),
    ).toHaveAttribute('href', capability.document.location);
    expect(screen.getByText('Capability of rung 4')).toBeVisible();
    expect(
      screen.getByText('What differs from Git is put right.'),
    ).toBeVisible();
  });

  it('marks what was searched for', async () => {
    const { container } = await renderInNewApp(
      <SearchResultItem
        result={capability.document}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: {
            title: '<b>Drift</b> is corrected',
            text: 'What differs from Git is put right.',
          },
        }}
      />,
    );
    expect(container.querySelector('mark')).toHaveTextContent('Drift');
  });

  it('says of a trap without a capability that it is one', async () => {
    await renderInNewApp(<SearchResultItem result={trap} />);
    expect(screen.getByText('Trap of the ladder')).toBeVisible();
  });

  it('is the item of our documents only, in the new frontend system', async () => {
    const item = createExtensionTester(searchResultItem).get(
      SearchResultListItemBlueprint.dataRefs.item,
    );
    expect(item.predicate?.(capability)).toBe(true);
    expect(item.predicate?.({ ...capability, type: 'software-catalog' })).toBe(
      false,
    );
  });

  it('is the item of our documents in the classic one', async () => {
    await renderInTestApp(
      <SearchResultListItemExtensions results={[capability]}>
        <DevopsLadderSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(await screen.findByText('Capability of rung 4')).toBeVisible();
  });
});
