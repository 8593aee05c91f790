/** Commands and jobs of an orb; older versions write `-` where newer write `_`. @internal */
export const orb = (name: string, names: string): string[] =>
  names
    .split(' ')
    .flatMap(part => [part, part.replace(/_/g, '-')])
    .filter((part, index, all) => all.indexOf(part) === index)
    .map(part => `circleci:${name}/${part}`);

/** Steps of CircleCI itself. @internal */
export const builtIn = (names: string): string[] =>
  names.split(' ').map(name => `circleci:${name}`);
