import { Findings } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** More of one service say nothing new. */
const MAX_REFERENCES = 20;

/** What is named in a statement. */
const NAMED = /`([^`]{1,300})`/;

/** The shared pipelines and the like that findings say could not be resolved. */
export function unresolvedReferences(findings: Findings | undefined): string[] {
  const references = (findings?.evidence ?? []).flatMap(
    ({ unknown, statement }) =>
      unknown?.reason === 'unresolved-include'
        ? (NAMED.exec(statement) ??
            NAMED.exec(unknown.howToResolve ?? ''))?.[1] ?? []
        : [],
  );
  return [...new Set(references.flatMap(referenceIn))].slice(0, MAX_REFERENCES);
}

/** Without version and arguments; a plain command refers to nothing. */
function referenceIn(named: string): string[] {
  const [word] = named.trim().split(/\s/);
  return /[/.@]/.test(word) ? [word.replace(/(?<=.)@[^@]*$/, '')] : [];
}
