import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';

const ACCEPTED = {
  text: 'a text',
  url: 'an http or https URL without credentials',
  // A header takes nothing but visible ASCII.
  secret: 'a text of visible characters',
} as const;

const READ: Record<
  keyof typeof ACCEPTED,
  (text: string) => string | undefined
> = {
  text: text => text,
  secret: text => (/^[\x21-\x7e]+$/.test(text) ? text : undefined),
  url: text => {
    if (!URL.canParse(text)) {
      return undefined;
    }
    const { protocol, username, password, origin, pathname } = new URL(text);
    return /^https?:$/.test(protocol) && !username && !password
      ? `${origin}${pathname}`.replace(/\/+$/, '')
      : undefined;
  },
};

/** What a key of a source takes, and what holds where it is not there. @public */
export interface SourceKey {
  takes: 'text' | 'url' | 'secret';
  /** Without it the key must be there. */
  otherwise?: string;
}

/** Where sources are in the configuration. @public */
export type SourcePlace<K extends string> =
  /** A list of them. */
  | { list: string }
  /** One, where the key is there; with what its place says of it. */
  | { one: string; where: K; values: Partial<Record<K, string>> };

/**
 * Reads sources by a table of their keys. One that cannot be used leaves
 * itself out, and the log says which and why, without its values. Of several
 * with the same name the first counts.
 *
 * @param name - the key that is the name
 * @public
 */
export function readSources<K extends string>(
  config: RootConfigService,
  logger: LoggerService,
  name: NoInfer<K>,
  keys: Record<K, SourceKey>,
  places: Array<SourcePlace<NoInfer<K>>>,
): Array<{ values: Record<K, string>; config: RootConfigService }> {
  const sources = new Map<
    string,
    { values: Record<K, string>; config: RootConfigService }
  >();
  for (const { path, item, known } of itemsAt(config, logger, places)) {
    const { values, wrong } = valuesOf(item, keys, known);
    if (wrong) {
      const accepted = ACCEPTED[keys[wrong].takes];
      logger.warn(`${path} is left out: ${wrong} must be ${accepted}`);
    } else if (sources.has(values[name])) {
      logger.warn(`${path} is left out: ${name} is that of an earlier one`);
    } else {
      sources.set(values[name], { values, config: item });
    }
  }
  return [...sources.values()];
}

function itemsAt<K extends string>(
  config: RootConfigService,
  logger: LoggerService,
  places: Array<SourcePlace<K>>,
) {
  return places.flatMap(place => {
    const path = 'list' in place ? place.list : place.one;
    try {
      if ('list' in place) {
        return (config.getOptionalConfigArray(path) ?? []).map(
          (item, index) => ({
            path: `${path}[${index}]`,
            item,
            known: {} as Partial<Record<K, string>>,
          }),
        );
      }
      const item = config.getOptionalConfig(path);
      return item?.has(place.where)
        ? [{ path, item, known: place.values }]
        : [];
    } catch {
      logger.warn(`${path} is ignored: it is of another shape`);
      return [];
    }
  });
}

function valuesOf<K extends string>(
  item: RootConfigService,
  keys: Record<K, SourceKey>,
  known: Partial<Record<K, string>>,
): { values: Record<K, string>; wrong?: K } {
  const values = {} as Record<K, string>;
  for (const key of Object.keys(keys) as K[]) {
    const { takes, otherwise } = keys[key];
    const given = known[key] ?? (item.has(key) ? textOf(item, key) : otherwise);
    const value = given && READ[takes](given);
    if (value === undefined || (!value && otherwise === undefined)) {
      return { values, wrong: key };
    }
    values[key] = value;
  }
  return { values };
}

function textOf(item: RootConfigService, key: string): string | undefined {
  try {
    return item.getString(key).trim();
  } catch {
    return undefined;
  }
}
