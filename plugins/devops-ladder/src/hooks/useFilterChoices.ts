import { useApi } from '@backstage/core-plugin-api';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsync from 'react-use/esm/useAsync';
import { devopsLadderApiRef } from '../api';
import { NONE } from './servicesFilter';
import { GroupBy } from './useOverviewGroups';

/** A hundred groups each; nobody chooses from a longer list. */
const MOST_PAGES = 10;

async function namesOf(api: DevopsLadderApi, by: GroupBy): Promise<string[]> {
  const names: string[] = [];
  let afterGroup: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { groups } = await api.getOverview({ groupBy: by, afterGroup });
    names.push(...(groups?.items ?? []).map(({ name }) => name ?? NONE));
    afterGroup = groups?.nextAfter;
    if (!afterGroup) {
      break;
    }
  }
  return names;
}

/**
 * What the services have as their owner, system and so on. A filter stays
 * usable without, so a failure here is no error of the page.
 *
 * @internal
 */
export function useGroupNames(by: GroupBy): string[] {
  const api = useApi(devopsLadderApiRef);
  return useAsync(() => namesOf(api, by), [api, by]).value ?? [];
}
