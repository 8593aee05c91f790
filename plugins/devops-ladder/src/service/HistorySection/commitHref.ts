import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** What leads from the root of a repository to a file, on GitHub and GitLab. */
const TO_FILE = /\/(-\/)?(?:tree|blob)\/.*$/;

function urlsOf({ repository, assessment }: ServiceDetail): string[] {
  const places = assessment?.capabilities.flatMap(({ evidence }) =>
    evidence.flatMap(piece => piece.places.map(({ url }) => url)),
  );
  return [repository?.url, ...(places ?? [])].filter(
    (url): url is string => url !== undefined,
  );
}

/**
 * Where a commit of the service's repository can be seen; nothing where the
 * links that are known do not tell how its host spells that.
 *
 * @internal
 */
export function commitHref(
  detail: ServiceDetail,
  commit: string,
): string | undefined {
  const root = detail.repository?.url.replace(TO_FILE, '').replace(/\/+$/, '');
  if (
    !root ||
    !/^https?:\/\//i.test(root) ||
    !/^[0-9a-f]{7,64}$/i.test(commit)
  ) {
    return undefined;
  }
  const example = urlsOf(detail).find(
    url => url.startsWith(`${root}/`) && TO_FILE.test(url),
  );
  const [, dash = ''] = example ? TO_FILE.exec(example) ?? [] : [];
  return example && `${root}/${dash}commit/${commit}`;
}
