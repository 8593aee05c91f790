const COMMIT = /@([0-9a-f]{7,64})$/i;

/** An artifact as it is compared, and the commit where its name says it. */
export interface ArtifactName {
  artifact: string;
  sha?: string;
}

/**
 * A purl without what can differ between two that mean the same: escapes, and
 * qualifiers such as where it was pulled from. Anything else stays as it is.
 */
export function artifactOf(text: string): ArtifactName {
  const trimmed = text.trim();
  if (!/^pkg:/i.test(trimmed)) {
    return { artifact: trimmed };
  }
  const [name, qualifiers = ''] = trimmed.split('#', 1)[0].split('?', 2);
  const vcs = new URLSearchParams(qualifiers).get('vcs_url') ?? '';
  const sha = COMMIT.exec(vcs.split('#', 1)[0])?.[1].toLowerCase();
  return { artifact: unescaped(name), ...(sha && { sha }) };
}

/** A purl without its version: what all its versions share. */
export function artifactFamily(artifact: string): string {
  const { artifact: name } = artifactOf(artifact);
  const version = name.indexOf('@', name.lastIndexOf('/') + 1);
  return (version < 0 ? name : name.slice(0, version)).toLowerCase();
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
