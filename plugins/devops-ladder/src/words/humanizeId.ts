/** Words that are not written as they are spelled in an id. */
const SPELLINGS: Record<string, string> = {
  ci: 'CI',
  cd: 'CD',
  dora: 'DORA',
  gitops: 'GitOps',
  sast: 'SAST',
  dast: 'DAST',
  sbom: 'SBOM',
  slo: 'SLO',
  kubernetes: 'Kubernetes',
};

/**
 * A name in the middle of a sentence; an abbreviation keeps its capitals.
 *
 * @internal
 */
export function withinSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name)
    ? name.charAt(0).toLocaleLowerCase('en-US') + name.slice(1)
    : name;
}

/**
 * Words for an id that the model has no name for: `hand-deploy` becomes
 * "Hand deploy".
 *
 * @internal
 */
export function humanizeId(id: string): string {
  const words = id
    .split(/[-_\s]+/)
    .map(word => SPELLINGS[word] ?? word)
    .join(' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
