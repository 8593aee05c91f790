import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { FluxCluster } from './FluxConfig';
import { inCluster, Surroundings } from './inCluster';

/** What each key takes. Values are never logged: one of them is the token. */
const ACCEPTED = {
  name: 'a text without commas',
  url: 'an http or https URL without credentials',
  serviceAccountToken:
    'a text, or left out where the portal runs in the cluster',
  authProvider: 'serviceAccount',
  caData: 'a certificate in PEM, encoded in base64',
  dashboardUrl: 'an http or https URL',
} as const;

type Key = keyof typeof ACCEPTED;

const PROVIDER_ANNOTATION = 'kubernetes.io/auth-provider';
const TOKEN_ANNOTATION = 'kubernetes.io/service-account-token';

/**
 * The clusters of a list that can be asked, each as Backstage's Kubernetes
 * plugin describes it. One that cannot leaves itself out, and the log says
 * which and why.
 *
 * @internal
 */
export function readClusters(
  items: RootConfigService[],
  path: string,
  options: { logger: LoggerService; surroundings: Surroundings },
): FluxCluster[] {
  const clusters: FluxCluster[] = [];
  items.forEach((item, index) => {
    const read = readCluster(item, options.surroundings);
    const { cluster, wrong } = read;
    const isTaken = clusters.some(({ name }) => name === cluster?.name);
    if (cluster && !isTaken) {
      clusters.push(cluster);
      return;
    }
    const reason = wrong
      ? `${wrong} must be ${ACCEPTED[wrong]}`
      : `the name ${cluster?.name} is taken by an earlier one`;
    options.logger.warn(`${path}[${index}] is left out for Flux: ${reason}`);
  });
  return clusters;
}

function readCluster(
  item: RootConfigService,
  around: Surroundings,
): { cluster?: FluxCluster; wrong?: Key } {
  const name = textOf(item, 'name');
  const provider =
    metadataOf(item, PROVIDER_ANNOTATION) ??
    textOf(item, 'authProvider') ??
    'serviceAccount';
  const token =
    metadataOf(item, TOKEN_ANNOTATION) ?? textOf(item, 'serviceAccountToken');
  const ca = readCa(item);
  const dashboardUrl = textOf(item, 'dashboardUrl');
  if (!name || name.includes(',')) {
    return { wrong: 'name' };
  }
  if (provider !== 'serviceAccount') {
    return { wrong: 'authProvider' };
  }
  if (ca === 'wrong') {
    return { wrong: 'caData' };
  }
  if (dashboardUrl && !/^https?:\/\//.test(dashboardUrl)) {
    return { wrong: 'dashboardUrl' };
  }
  const reached = token ? given(item, token) : local(around);
  return 'wrong' in reached
    ? reached
    : {
        cluster: {
          name,
          ...(ca && { ca }),
          ...reached,
          skipTlsVerify: isTrue(item, 'skipTLSVerify'),
          ...(dashboardUrl && { dashboardUrl }),
        },
      };
}

type Reached = Pick<FluxCluster, 'url' | 'token' | 'ca'> | { wrong: Key };

function given(item: RootConfigService, token: string): Reached {
  const url = urlOf(item, 'url');
  if (!url) {
    return { wrong: 'url' };
  }
  // A header takes nothing but visible ASCII.
  return /^[\x21-\x7e]+$/.test(token)
    ? { url, token: { text: token } }
    : { wrong: 'serviceAccountToken' };
}

function local(around: Surroundings): Reached {
  return inCluster(around) ?? { wrong: 'serviceAccountToken' };
}

function readCa(item: RootConfigService): FluxCluster['ca'] | 'wrong' {
  const file = textOf(item, 'caFile');
  const data = textOf(item, 'caData');
  if (!data) {
    return file ? { file } : undefined;
  }
  const pem = Buffer.from(data, 'base64').toString('utf8');
  return pem.includes('-----BEGIN') ? { pem } : 'wrong';
}

function metadataOf(item: RootConfigService, key: string): string | undefined {
  try {
    const metadata: unknown = item.getOptional('authMetadata');
    const value =
      typeof metadata === 'object' && metadata !== null
        ? (metadata as Record<string, unknown>)[key]
        : undefined;
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  } catch {
    return undefined;
  }
}

function textOf(item: RootConfigService, key: string): string | undefined {
  try {
    return item.getOptionalString(key)?.trim() || undefined;
  } catch {
    return undefined;
  }
}

function isTrue(item: RootConfigService, key: string): boolean {
  try {
    return item.getOptionalBoolean(key) === true;
  } catch {
    return false;
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
