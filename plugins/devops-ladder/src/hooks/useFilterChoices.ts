import { useApi } from '@backstage/core-plugin-api';
import {
  DevopsLadderApi,
  GroupNames,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsync from 'react-use/esm/useAsync';
import { devopsLadderApiRef } from '../api';
import { NONE } from './servicesFilter';
import { GroupBy } from './useOverviewGroups';

const KEPT_MS = 60_000;

const answers = new WeakMap<
  DevopsLadderApi,
  { at: number; names: Promise<GroupNames> }
>();

/** One answer serves all filters of a page. */
function groupNames(api: DevopsLadderApi): Promise<GroupNames> {
  const kept = answers.get(api);
  if (kept && Date.now() - kept.at < KEPT_MS) {
    return kept.names;
  }
  const names = api.getGroupNames();
  answers.set(api, { at: Date.now(), names });
  names.catch(() => answers.delete(api));
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
  const { value } = useAsync(async () => {
    const { names, without } = (await groupNames(api))[by];
    return without ? [...names, NONE] : names;
  }, [api, by]);
  return value ?? [];
}
