import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ArgocdInstance } from './ArgocdConfig';

type Key = keyof ArgocdInstance;

/** What each key takes. Values are never logged: one of them is the token. */
const ACCEPTED: Record<Key, string> = {
  name: 'a text without commas',
  url: 'an http or https URL without credentials',
  uiUrl: 'an http or https URL without credentials',
  token: 'a text',
};

/**
 * The instances that can be used. One that cannot leaves itself out, and the
 * log says which and why.
 *
 * @internal
 */
export function readInstances(
  config: RootConfigService,
  path: string,
  logger: LoggerService,
): ArgocdInstance[] {
  let items: RootConfigService[];
  try {
    items = config.getOptionalConfigArray(path) ?? [];
  } catch {
    logger.warn(
      `${path} is ignored: accepted are lists of { name, url, token, uiUrl }`,
    );
    return [];
  }
  const instances: ArgocdInstance[] = [];
  items.forEach((item, index) => {
    const read = readInstance(item);
    const { instance, wrong } = read;
    const isTaken = instances.some(({ name }) => name === instance?.name);
    if (instance && !isTaken) {
      instances.push(instance);
      return;
    }
    const reason = wrong
      ? `${wrong} must be ${ACCEPTED[wrong]}`
      : `the name ${instance?.name} is taken by an earlier one`;
    logger.warn(`${path}[${index}] is left out: ${reason}`);
  });
  return instances;
}

function readInstance(item: RootConfigService): {
  instance?: ArgocdInstance;
  wrong?: Key;
} {
  const name = textOf(item, 'name');
  const url = urlOf(item, 'url');
  const token = textOf(item, 'token');
  const uiUrl = item.has('uiUrl') ? urlOf(item, 'uiUrl') : url;
  if (!name || name.includes(',')) {
    return { wrong: 'name' };
  }
  if (!url) {
    return { wrong: 'url' };
  }
  // A header takes nothing but visible ASCII.
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    return { wrong: 'token' };
  }
  return uiUrl ? { instance: { name, url, uiUrl, token } } : { wrong: 'uiUrl' };
}

function textOf(item: RootConfigService, key: Key): string | undefined {
  try {
    return item.getOptionalString(key)?.trim() || undefined;
  } catch {
    return undefined;
  }
}

function urlOf(item: RootConfigService, key: Key): string | undefined {
  const text = textOf(item, key);
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol, username, password, origin, pathname } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password
    ? `${origin}${pathname}`.replace(/\/+$/, '')
    : undefined;
}
