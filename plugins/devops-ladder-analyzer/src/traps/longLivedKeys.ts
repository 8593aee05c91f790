/**
 * Variables that carry a key that lives until somebody revokes it, by what it
 * opens. Names in practice have more words before and after them.
 */
const KEY_NAMES = {
  cloud: [
    'AWS_ACCESS_KEY_ID',
    'AWS_ACCESS_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SECRET_KEY',
    'ARM_CLIENT_SECRET',
    'ARM_CLIENT_CERTIFICATE_PASSWORD',
    'AZURE_CLIENT_SECRET',
    'AZURE_CREDENTIALS',
    'AZURE_SP_PASSWORD',
    'AZURE_SERVICE_PRINCIPAL_PASSWORD',
    'ACR_PASSWORD',
    'GOOGLE_CREDENTIALS',
    'GOOGLE_APPLICATION_CREDENTIALS_JSON',
    'GOOGLE_SERVICE_ACCOUNT_KEY',
    'GCP_CREDENTIALS',
    'GCP_SA_KEY',
    'GCP_SERVICE_KEY',
    'GCP_SERVICE_ACCOUNT_KEY',
    'GCLOUD_SERVICE_KEY',
    'GCLOUD_SERVICE_ACCOUNT_KEY',
    'IBMCLOUD_API_KEY',
  ],
  platform: [
    'CF_PASSWORD',
    'CLOUDFLARE_API_TOKEN',
    'DIGITALOCEAN_ACCESS_TOKEN',
    'DIGITALOCEAN_TOKEN',
    'FLY_API_TOKEN',
    'HEROKU_API_KEY',
    'NETLIFY_AUTH_TOKEN',
    'RAILWAY_TOKEN',
    'VERCEL_TOKEN',
  ],
  cluster: [
    'K8S_TOKEN',
    'KUBERNETES_TOKEN',
    'KUBE_TOKEN',
    'KUBECONF',
    'KUBECONFIG',
    'KUBE_CONFIG',
    'OC_TOKEN',
    'OPENSHIFT_TOKEN',
  ],
};

/** Words that make it something about the key, or no key at all. */
const NO_KEY = new Set([
  ...['PATH', 'DIR', 'FOLDER', 'NAME', 'URL', 'ARN', 'PARAM', 'PARAMETER'],
  ...['VERSION', 'TTL', 'EXPIRY', 'CHECKSUM', 'ENABLED', 'REQUIRED', 'REGION'],
  ...['SESSION', 'FAKE', 'DUMMY', 'MOCK', 'EXAMPLE', 'LOCALSTACK', 'MINIO'],
]);
const PATTERNS = Object.entries(KEY_NAMES).map(([opens, names]) => ({
  opens: opens as KeyKind,
  pattern: new RegExp(`(?:^|_)(?:${names.join('|')})(?:_|$)`),
}));

/**
 * What a key opens.
 *
 * @internal
 */
export type KeyKind = keyof typeof KEY_NAMES;

/**
 * What the key in a variable of this name opens; `undefined` where the name is
 * not that of a long-lived key.
 *
 * @internal
 */
export function keyKindOf(name: string): KeyKind | undefined {
  const words = name.replace(/[.-]/g, '_').toUpperCase();
  return words.split('_').some(word => NO_KEY.has(word))
    ? undefined
    : PATTERNS.find(({ pattern }) => pattern.test(words))?.opens;
}
