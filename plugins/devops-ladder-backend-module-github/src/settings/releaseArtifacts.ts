/** So many artifacts of a release are looked up. @internal */
export const MAX_ARTIFACTS = 3;

/** What comes with an artifact and is none itself. */
const COMPANION =
  /(?:\.(?:sha\d+|sha\d+sum|md5|sig|asc|pem|crt|cert|sigstore|bundle|intoto\.jsonl|att|txt|md|sbom|spdx|cdx)(?:\.json|\.xml|\.txt)?|checksums?(?:\.\w+)?|sha\d+sums?(?:\.\w+)?|(?:bom|sbom)(?:\.\w+)*)$/i;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** @internal */
export interface Artifact {
  name: string;
  digest: string;
}

/** The artifacts of a release whose digest GitHub says. @internal */
export function artifactsOf(release: unknown): Artifact[] {
  const { assets = [] } = (release ?? {}) as {
    assets?: Array<{ name?: string; digest?: string | null }>;
  };
  return assets.flatMap(({ name = '', digest }) =>
    digest && DIGEST.test(digest) && !COMPANION.test(name)
      ? [{ name, digest }]
      : [],
  );
}

/** A statement about how an artifact was made; a mere SBOM is none. */
const PROVENANCE =
  /slsa\.dev\/provenance|in-toto\.io\/attestation\/(?:link|release)/;

interface RestAttestations {
  attestations?: Array<{
    bundle?: { dsseEnvelope?: { payload?: string } } | null;
  }>;
}

const listedIn = (answer: unknown) =>
  ((answer ?? {}) as RestAttestations).attestations ?? [];

/** Whether any attestation is listed. @internal */
export function hasAttestations(answer: unknown): boolean {
  return listedIn(answer).length > 0;
}

/**
 * Whether one of the attestations says how the artifact was built. Undefined
 * where none does, but some are listed without what they say.
 *
 * @internal
 */
export function attestedOf(answer: unknown): boolean | undefined {
  const listed = listedIn(answer);
  const payloads = listed.flatMap(
    ({ bundle }) => bundle?.dsseEnvelope?.payload ?? [],
  );
  if (payloads.some(each => PROVENANCE.test(predicateTypeIn(each)))) {
    return true;
  }
  return payloads.length < listed.length ? undefined : false;
}

function predicateTypeIn(payload: string): string {
  try {
    const statement = JSON.parse(
      Buffer.from(payload, 'base64').toString('utf8'),
    );
    return typeof statement?.predicateType === 'string'
      ? statement.predicateType
      : '';
  } catch {
    return '';
  }
}
