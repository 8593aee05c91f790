import { isKnownAction } from '../tools';

/** Owners that publish steps for everybody; an organisation is none. */
const ACTION_OWNERS = new Set([
  ...['8398a7', 'amannn', 'anchore', 'appleboy', 'aquasecurity', 'astral-sh'],
  ...['aws-actions', 'azure', 'codecov', 'crazy-max', 'crowdin', 'cypress-io'],
  ...['docker', 'dorny', 'dtolnay', 'golangci', 'google-github-actions'],
  ...['googleapis', 'gradle', 'hashicorp', 'jamesives', 'marocchino'],
  ...['ncipollo', 'peaceiris', 'peter-evans', 'pnpm', 'pypa', 'reviewdog'],
  ...['rtcamp', 'ruby', 'sigstore', 'slackapi', 'snok', 'snyk', 'softprops'],
  ...['sonarsource', 'stefanzweifel', 'stoplightio', 'swatinem', 'taiki-e'],
  ...['tj-actions', 'unsplash', 'wagoid'],
]);

/** The same for images: namespaces, those of other registries with their host. */
const IMAGE_OWNERS = new Set([
  ...['alpine', 'amazon', 'appleboy', 'aquasec', 'bitnami', 'curlimages'],
  ...['cypress', 'docker', 'drillster', 'dtzar', 'google', 'hashicorp'],
  ...['lachlanevenson', 'meltwater', 'pelotech', 'plugins', 'snyk'],
  ...['sonarsource', 'zricethezav', 'banzaicloud', 'thegeeklab'],
  ...['gcr.io/kaniko-project', 'gcr.io/cloud-builders', 'quay.io/skopeo'],
  ...['gcr.io/google.com', 'quay.io/buildah', 'mcr.microsoft.com/azure-cli'],
  ...['public.ecr.aws/aws-cli', 'public.ecr.aws/docker'],
]);
/** Official images that a job runs its commands in. */
const OFFICIAL =
  /^(?:alpine|debian|docker|eclipse-temurin|golang|gradle|maven|node|openjdk|php|python|ruby|rust|ubuntu)$/;
const MIRROR =
  /^(?:\$\{?CI_DEPENDENCY_PROXY_\w+\}?|docker\.io|index\.docker\.io)\//;

/**
 * Whether an action or orb is one that is published for everybody.
 *
 * @internal
 */
export function isPublicAction(name: string): boolean {
  return ACTION_OWNERS.has(name.split('/')[0]) || isKnownAction(name);
}

/**
 * How an image that is published for everybody moves; `undefined` where it is
 * pinned, the organisation's own, or not known.
 *
 * @internal
 */
export function publicImageMovesBy(reference: string): string | undefined {
  const image = reference.replace(MIRROR, '').replace(/^library\//, '');
  if (/[$@]/.test(image)) {
    return undefined;
  }
  const [, name, tag] = /^(.*?)(?::([^/:]*))?$/.exec(image) ?? [];
  const owner = name.includes('/') ? name.replace(/\/[^/]*$/, '') : '';
  const isPublic =
    owner === ''
      ? OFFICIAL.test(name)
      : IMAGE_OWNERS.has(owner) ||
        IMAGE_OWNERS.has(owner.replace(/\/.*/, '')) ||
        IMAGE_OWNERS.has(owner.split('/').slice(0, 2).join('/')) ||
        IMAGE_OWNERS.has(name);
  if (!isPublic) {
    return undefined;
  }
  if (tag === undefined) {
    return 'no tag';
  }
  return /\d/.test(tag) ? undefined : `the tag "${tag}"`;
}
