/** Pipes by their full names. @internal */
export const pipes = (names: string): string[] =>
  names.split(' ').map(name => `bitbucket:${name}`);

/** Pipes that Atlassian keeps. @internal */
export const atlassian = (names: string): string[] =>
  pipes(names).map(name => name.replace(':', ':atlassian/'));
